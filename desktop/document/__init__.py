"""The text that is read: values, their ids, and how they are opened. Any room above may come in."""
