"""This is about publication (公示、公告) of what acceptance concluded: shown, objected to, announced."""
