"""What was typed after `whitepaper`: the commands and options there are, and their reading."""
