"""The annexes: blocks made from series, events, terms and sources, where pages ask for them."""
