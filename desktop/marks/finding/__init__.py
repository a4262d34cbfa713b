"""Finding: where a mark's words stand in another text. For `marks`; `exchange` takes its limits."""
