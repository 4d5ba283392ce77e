"""This is about deadlines (期限): clocks of the law, working days, what is due and by when."""
