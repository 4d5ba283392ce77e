"""This is about the demo story (示例): one enterprise from plan to receipt, told by the operations."""
