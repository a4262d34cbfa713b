"""The report on the content, `poe content`: what there is, and what the edition must not be."""
