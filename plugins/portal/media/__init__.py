"""Photos and attachments: their bytes → what may be published of them, or a refusal."""
