"""Colleagues' marks in the window: painted, listed, taken over; never changed."""
