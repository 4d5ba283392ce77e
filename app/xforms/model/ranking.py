"""This is about the order of computing: what is read by others comes first; circles are found."""

from collections.abc import Sequence


def circles_first_to_last(edges: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected groups of a graph, so that every edge leads to the same or a later group.

    Tarjan's algorithm without recursion.
    """
    search = _Search(edges)
    for start in range(len(edges)):
        if search.index[start] < 0:
            search.explore(start)
    return search.groups[::-1]


class _Search:
    def __init__(self, edges: Sequence[Sequence[int]]) -> None:
        self._edges = edges
        self.index = [-1] * len(edges)
        self._low = [0] * len(edges)
        self._on_stack = [False] * len(edges)
        self._stack: list[int] = []
        self._counter = 0
        self.groups: list[list[int]] = []

    def _enter(self, vertex: int) -> None:
        self.index[vertex] = self._low[vertex] = self._counter
        self._counter += 1
        self._stack.append(vertex)
        self._on_stack[vertex] = True

    def explore(self, start: int) -> None:
        self._enter(start)
        work = [(start, iter(self._edges[start]))]
        while work:
            vertex, following = work[-1]
            for neighbour in following:
                if self.index[neighbour] < 0:
                    self._enter(neighbour)
                    work.append((neighbour, iter(self._edges[neighbour])))
                    break
                if self._on_stack[neighbour]:
                    self._low[vertex] = min(self._low[vertex], self.index[neighbour])
            else:
                work.pop()
                self._leave(vertex)
                if work:
                    above = work[-1][0]
                    self._low[above] = min(self._low[above], self._low[vertex])

    def _leave(self, vertex: int) -> None:
        if self._low[vertex] != self.index[vertex]:
            return
        group: list[int] = []
        while True:
            member = self._stack.pop()
            self._on_stack[member] = False
            group.append(member)
            if member == vertex:
                break
        self.groups.append(group)
