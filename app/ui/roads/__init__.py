"""This is about going the roads of design.md §6 through the window, as a person goes them.

A road is a module `road_N.py` with `walk(hand, folder)`: a generator that does one thing after another by
`Hand` and yields the words for what is now to be seen. `walking.py` sets each road up as the demo story
stands before it, and takes a picture in both sizes where the road yields; tests go the same roads and read
the files afterwards. Nothing here reaches into a screen: what a hand can't find by the words on screen, a
person can't find either.
"""
