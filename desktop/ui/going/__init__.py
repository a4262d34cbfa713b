"""Getting about by name: places one was at, where one left off, what a link leads to."""
