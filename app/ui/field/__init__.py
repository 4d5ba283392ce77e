"""This is about the screens of whoever is on the road: home, enterprises, one enterprise."""
