"""The windows that are open together, and what they share; made by `app`, asked by each."""
