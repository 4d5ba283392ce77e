"""This is about looking up (目录与限额查询): rows of the catalogues, limits of unit consumption."""
