"""Evidence packs: chosen marks with what a reader of them needs to check. Faces come in."""
