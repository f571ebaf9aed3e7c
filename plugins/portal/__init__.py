"""The portal as a Pelican plugin: Markdown of editors in, the static portal out.

    content/ ──read──▶ items ──link──▶ index ──plan──▶ pages ──render──▶ bytes ──commit──▶ output/
       reading/  media/          linking/       pages/        rendering/          output/

One direction, one stage a folder, each using the results of earlier ones only. What each folder
of content/ holds says `kinds/`, by the parsers of `fields/`: a kind is one file and one row. All
stages use the records of `model/` and the language of `vietnamese/`. `build.py` is the flow,
`generator.py` Pelican's side of it, `settings.py` what the site says of itself; `cache.py` and
`workers.py` carry the pure steps of `steps.py`. See docs/decisions/ for why.
"""

from pelican import signals

from . import generator


def register() -> None:
    """Connect to Pelican; module-level functions only, since it holds receivers weakly."""
    signals.get_generators.connect(generator.give_generator)
    signals.all_generators_finalized.connect(generator.remember_generators)
