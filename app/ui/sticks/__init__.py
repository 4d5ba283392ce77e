"""This is about sticks (移交盘) on the screen: which are there, with how much room, which one is meant."""
