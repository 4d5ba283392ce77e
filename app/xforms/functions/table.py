"""This is about the whole function library of the ODK XForms specification."""

from app.xforms.functions import dates, geo, logic, nodesets, numbers, selects, strings
from app.xforms.xpath.run import Library

LIBRARY: Library = {
    **strings.FUNCTIONS,
    **numbers.FUNCTIONS,
    **dates.FUNCTIONS,
    **logic.FUNCTIONS,
    **nodesets.FUNCTIONS,
    **selects.FUNCTIONS,
    **geo.FUNCTIONS,
}
