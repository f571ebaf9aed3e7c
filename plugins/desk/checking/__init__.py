"""`invoke check`: everything that is wrong in content/, all at once, each with its remedy.

    survey of portal (survey.py)  read → link → look → complete: what every build finds
    rules of one text (rules/)    a source alone; its hits are kept by its bytes
    rules of the whole            all items together, and the clock (whole_rules/)
    findings                      sorted by path and line, shown in one of the formats

run.py is the flow, table.py the list of rules, text.py what a rule sees of a source, fixes.py the
repairs that are safe, session.py the task.
"""
