"""This is about the electricity price (差别电价、阶梯电价、惩罚性电价): who pays more."""
