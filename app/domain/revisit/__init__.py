"""This is about looking again (回头看, 封存巡查): when it is due, what was found, the pair of pictures."""
