"""What the tongues need: signs and their sounds, slips of the pen, bridges between languages."""
