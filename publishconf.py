"""What production changes: `invoke publish` builds with this file."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *

PORTAL_SETTINGS = __file__
PORTAL_PUBLISH = True
