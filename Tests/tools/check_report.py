#!/usr/bin/env python3
"""Checks a JSON report against docs/report.schema.json, and tables of CSV against the JSON.

    check_report.py REPORT.json [TABLE.csv ...]
    check_report.py --self-test REPORT.json PLAYS.csv

Which table it is, is told by its header.

Needs nothing but Python's standard library. The schema's keywords are those of JSON Schema draft
2020-12; a keyword that is not known here is an error, so nothing in the schema goes unchecked.
With --self-test sound reports are broken on purpose, and every break has to be noticed.
"""

import copy
import csv
import io
import json
import pathlib
import re
import sys

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs" / "report.schema.json"
ANNOTATIONS = {"$schema", "$defs", "title", "description"}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
}


def same(left, right):
    """Equality of JSON values, in which true is not 1."""
    return type(left) is type(right) and left == right


def violations(value, schema, root, path="$"):
    """Yields a sentence for everything in the value that the schema forbids."""
    number, text = TYPES["number"](value), isinstance(value, str)
    for key, rule in schema.items():
        if key in ANNOTATIONS:
            continue
        elif key == "$ref":
            name = rule.removeprefix("#/$defs/")
            yield from violations(value, root["$defs"][name], root, path)
        elif key == "type":
            names = rule if isinstance(rule, list) else [rule]
            if not any(TYPES[name](value) for name in names):
                yield f"{path}: {json.dumps(value)[:60]} is not {' or '.join(names)}"
        elif key == "enum":
            if not any(same(value, each) for each in rule):
                yield f"{path}: {json.dumps(value)[:60]} is none of {rule}"
        elif key == "const":
            if not same(value, rule):
                yield f"{path}: is not {rule!r}"
        elif key == "required":
            if isinstance(value, dict):
                yield from (f"{path}: lacks {name}" for name in rule if name not in value)
        elif key == "properties":
            if isinstance(value, dict):
                for name in rule.keys() & value.keys():
                    yield from violations(value[name], rule[name], root, f"{path}.{name}")
        elif key == "additionalProperties":
            if rule is not False:
                raise SystemExit("schema: additionalProperties is only understood as false")
            if isinstance(value, dict):
                unknown = value.keys() - schema.get("properties", {}).keys()
                yield from (f"{path}: does not know {name}" for name in sorted(unknown))
        elif key == "items":
            for index, item in enumerate(value if isinstance(value, list) else []):
                yield from violations(item, rule, root, f"{path}[{index}]")
        elif key == "minItems":
            if isinstance(value, list) and len(value) < rule:
                yield f"{path}: has fewer than {rule} items"
        elif key == "maxItems":
            if isinstance(value, list) and len(value) > rule:
                yield f"{path}: has more than {rule} items"
        elif key == "minimum":
            if number and value < rule:
                yield f"{path}: {value} is below {rule}"
        elif key == "maximum":
            if number and value > rule:
                yield f"{path}: {value} is above {rule}"
        elif key == "pattern":
            if text and not re.search(rule, value):
                yield f"{path}: {value!r} does not match {rule}"
        else:
            raise SystemExit(f"schema: keyword {key} is not understood by this checker")


def contradictions(report):
    """What no schema can say: fields that have to agree with each other."""
    for learner in report["learners"]:
        for index, play in enumerate(learner["plays"]):
            path = f"learner {learner['learner']!r}, play {index + 1}"
            if play["counted"] != (play["reason"] is None):
                yield f"{path}: counted and reason disagree"
            if (play["ending"] is None) != (play["endedAt"] is None):
                yield f"{path}: ending and endedAt disagree"
            if play["counted"] and play["judged"] is None:
                yield f"{path}: counts without a judged belief"
        for measure, interval in flat(learner["intervals"]):
            if interval is not None and not interval[0] <= interval[1]:
                yield f"learner {learner['learner']!r}: interval of {measure} is upside down"
        known = dict(flat(learner["measures"]))
        for measure, enough in flat(learner["enough"]):
            if enough and known[measure] is None:
                yield f"learner {learner['learner']!r}: enough of an undefined {measure}"


def flat(measures):
    for name, value in measures.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", each) for inner, each in value.items())
        else:
            yield name, value


def joined(parts):
    return " ".join(parts)


def marks(play, wanted, flag=False):
    return sum(1 for c in play["markable"] if c["marked"] == wanted and (c["flag"] or not flag))


def plain(number):
    return str(int(number)) if number == int(number) else str(number)


def whose(learner, number, play):
    """The columns with which every table below learners begins."""
    return {
        "learner": learner, "play": number, "case": play["case"], "telling": play["telling"],
        "truth": play["truth"], "counted": play["counted"],
    }


def expected(learner, number, play):
    """The row of a play by column: texts as str, numbers as numbers, empty cells as None."""
    p, truth = play["judged"], 1 if play["truth"] == "scam" else 0
    return whose(learner, number, play) | {
        "reason": play["reason"],
        "judged": p, "verdict_right": None if p is None else (p > 0.5) == (truth == 1),
        "points": None if p is None else round(100 * (1 - (p - truth) ** 2), 2),
        "beliefs": joined(f"{b['node']}/{plain(b['p'])}" for b in play["beliefs"]),
        "lost": play["lost"], "max_loss": play["maxLoss"],
        "gained": play["gained"], "max_gain": play["maxGain"],
        "comply_all_lost": play["complyAll"]["lost"],
        "comply_all_gained": play["complyAll"]["gained"],
        "refuse_all_lost": play["refuseAll"]["lost"],
        "refuse_all_gained": play["refuseAll"]["gained"],
        "judge_rank": play["judgeRank"], "last_losing_rank": play["lastLosingRank"],
        "left_safely": play["leftSafely"], "ending": play["ending"],
        "choices": joined(f"{c['node']}/{c['choice']}" for c in play["choices"]),
        "checks": len(play["checks"]),
        "independent_checks": sum(1 for c in play["checks"] if c["independent"]),
        "checks_via": joined(c["via"] for c in play["checks"]),
        "marking_opened": play["markingOpened"], "clauses": len(play["markable"]),
        "flagged_clauses": sum(1 for c in play["markable"] if c["flag"]),
        "doubtful_marks": marks(play, "doubtful"),
        "doubtful_marks_on_flags": marks(play, "doubtful", flag=True),
        "reassuring_marks": marks(play, "reassuring"), "lang": play["lang"],
        "started_at": play["startedAt"], "ended_at": play["endedAt"],
    } | form_cells(play["form"] or {})


def form_cells(form):
    """Where a play stands in a form; all empty for any other play."""
    return {
        "form": form.get("form"), "occasion": form.get("occasion"),
        "sitting": form.get("sitting"), "place": form.get("number"),
        "sitting_plays": form.get("count"), "distance": form.get("distance"),
        "code": f"{form['code'][:3]}-{form['code'][3:]}" if form else None,
    }


PARTS = {
    "answers": ("beliefs", ["node", "rank", "p"]),
    "choices": ("choices", ["node", "choice", "rank", "act", "cost"]),
    "clauses": (
        "markable", ["node", "line", "clause", "lang", "flag", "flags", "signal", "marked"]),
}


def parts_of(report, table):
    key, columns = PARTS[table]
    for learner, number, play in plays_of(report):
        for place, part in enumerate(play[key], start=1):
            cells = {name: part[name] for name in columns}
            cells = {n: joined(c) if isinstance(c, list) else c for n, c in cells.items()}
            yield whose(learner, number, play) | {"number": place} | cells


def plays_of(report):
    for learner in report["learners"]:
        for number, play in enumerate(learner["plays"], start=1):
            yield learner["learner"], number, play


def learners_of(report):
    for learner in report["learners"]:
        counted = [p for p in learner["plays"] if p["counted"] and p["judged"] is not None]
        scams = sum(p["truth"] == "scam" for p in counted)
        row = {
            "learner": learner["learner"], "plays": len(learner["plays"]), "scams": scams,
            "genuine": len(counted) - scams,
        }
        figures = {
            place: dict(flat(learner[place])) for place in ("measures", "intervals", "enough")}
        for name, value in figures["measures"].items():
            column = re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name.replace("flags.", "flag_"))
            low, high = figures["intervals"][name] or (None, None)
            row |= {
                column: value, f"{column}_low": low, f"{column}_high": high,
                f"{column}_enough": figures["enough"][name],
            }
        yield row


def wanted_rows(report, header):
    """The rows of the table with this header, by column."""
    if "number" in header:
        last = {"p": "answers", "cost": "choices", "marked": "clauses"}.get(header[-1])
        return list(parts_of(report, last)) if last else None
    if "scams" in header:
        return list(learners_of(report))
    return [expected(*play) for play in plays_of(report)]


def raw_rows(text):
    """The cells as they are written, quotes and all, after the grammar of RFC 4180."""
    cell = re.compile(r'("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)')
    rows, row, at = [], [], 0
    while at < len(text):
        found = cell.match(text, at)
        if not found:
            raise ValueError(f"no RFC 4180 cell at character {at}: {text[at:at + 30]!r}")
        row.append(found[1])
        at = found.end()
        if found[2] == "\r\n":
            rows.append(row)
            row = []
    if row:
        raise ValueError("the last row does not end with CR LF")
    return rows


def rearmed(text):
    """The text as it was before it was made safe for spreadsheets."""
    return text[1:] if re.match("'+[=+\\-@\t\r]", text) else text


def cell_problem(want, written, read):
    if want is None:
        return None if written == "" else "should be empty"
    if isinstance(want, bool):
        return None if written == ("true" if want else "false") else "should be a truth"
    if isinstance(want, (int, float)):
        if not re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", written):
            return "should be a bare number"
        return None if float(written) == want else f"should be {want}"
    if read[:1] and read[0] in "=+-@\t\r":
        return "begins like a formula"
    return None if rearmed(read) == want else f"should be {want!r}"


def csv_problems(text, report):
    """Everything in which the CSV is not RFC 4180, not safe or not what the JSON says."""
    try:
        raw = raw_rows(text)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (ValueError, csv.Error) as problem:
        yield f"csv: {problem}"
        return
    wanted = wanted_rows(report, rows[0] if rows else [])
    if wanted is None or not rows or (wanted and sorted(rows[0]) != sorted(wanted[0])):
        yield "csv: the header is not the documented one"
    if len(rows) != len(wanted) + 1 or len(raw) != len(rows):
        yield f"csv: {len(rows) - 1} rows for {len(wanted)}"
        return
    for line, (want, written, read) in enumerate(zip(wanted, raw[1:], rows[1:]), start=1):
        if not len(want) == len(written) == len(read):
            yield f"csv row {line}: {len(read)} cells for {len(want)} columns"
            continue
        for name, one, other in zip(rows[0], written, read):
            if name not in want:
                continue
            problem = cell_problem(want[name], one, other)
            if problem:
                yield f"csv row {line}, {name}: {one!r} {problem}"


def load(path):
    def once(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise ValueError(f"a key stands twice among {keys}")
        return dict(pairs)

    def refuse(name):
        raise ValueError(f"{name} is no JSON number")

    text = pathlib.Path(path).read_bytes().decode("utf-8")
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def json_problems(report, schema):
    found = list(violations(report, schema, schema))
    return found or list(contradictions(report))


def json_breaks(report):
    """Broken copies of the report, each with a word for what was broken."""

    def broken(name, change):
        bad = copy.deepcopy(report)
        change(bad)
        return name, bad

    def play(bad):
        return bad["learners"][0]["plays"][0]

    def measures(bad):
        return bad["learners"][0]["measures"]

    yield broken("format", lambda r: r.update(format=2))
    yield broken("format true", lambda r: r.update(format=True))
    yield broken("a key too many", lambda r: play(r).update(name="x"))
    yield broken("no reason", lambda r: play(r).pop("reason"))
    yield broken("unknown reason", lambda r: play(r).update(reason="mood", counted=False))
    yield broken("counted, yet with a reason", lambda r: play(r).update(reason="draft"))
    yield broken("judged above", lambda r: play(r).update(judged=1))
    yield broken("judged missing", lambda r: play(r).update(judged=None))
    yield broken("rank 0", lambda r: play(r)["choices"][0].update(rank=0))
    yield broken("a share as text", lambda r: measures(r).update(brier="0.1"))
    yield broken("true for a number", lambda r: measures(r).update(brier=True))
    yield broken("half money", lambda r: play(r).update(lost=0.5))
    yield broken("local time", lambda r: play(r).update(startedAt="2026-11-18T11:06:40.123"))
    yield broken("ended without ending", lambda r: play(r).update(ending=None))
    yield broken("no f1", lambda r: measures(r)["flags"].pop("f1"))
    yield broken("one bound", lambda r: r["learners"][0]["intervals"].update(brier=[0.1]))
    yield broken("upside down", lambda r: r["learners"][0]["intervals"].update(brier=[1, 0]))
    yield broken("enough of nothing", lambda r: measures(r).update(brier=None))


def csv_breaks(text):
    yield "line ends", text.replace("\r\n", "\n")
    yield "last line end", text[:-2]
    yield "armed formula", text.replace("\r\n'=", "\r\n=", 1)
    yield "apostrophe before a number", text.replace(",-5,", ",'-5,", 1)
    yield "quoted number", text.replace(",-5,", ',"-5",', 1)
    yield "single quote", text.replace('""', '"', 1)
    yield "header", text.replace("learner,", "name,", 1)
    yield "a row too few", text[: text.rindex("\r\n", 0, -2) + 2]
    yield "other amount", text.replace(",20000,", ",20001,", 1)
    yield "other truth", text.replace(",true,", ",false,", 1)
    yield "wrong apostrophe taken away", text.replace("\r\n''=1", "\r\n'=1", 1)


def self_test(report, schema, text):
    for name, bad in json_breaks(report):
        if not json_problems(bad, schema):
            yield f"self-test: nobody noticed the JSON break '{name}'"
    for name, bad in csv_breaks(text):
        if bad == text:
            yield f"self-test: the report has nothing to break for '{name}'"
        elif not list(csv_problems(bad, report)):
            yield f"self-test: nobody noticed the CSV break '{name}'"


def main(arguments):
    testing = "--self-test" in arguments
    paths = [a for a in arguments if a != "--self-test"]
    if not paths or (testing and len(paths) != 2):
        raise SystemExit(__doc__)
    schema, report = load(SCHEMA), load(paths[0])
    problems = json_problems(report, schema)
    for path in paths[1:]:
        text = pathlib.Path(path).read_bytes().decode("utf-8")
        problems += csv_problems(text, report)
        if testing and not problems:
            problems += self_test(report, schema, text)
    print("\n".join(problems[:50]) if problems else summary(report, paths, testing))
    return 1 if problems else 0


def summary(report, paths, testing):
    plays = sum(len(learner["plays"]) for learner in report["learners"])
    tested = ", every break noticed" if testing else ""
    return f"{' and '.join(paths)}: {len(report['learners'])} learners, {plays} plays, sound{tested}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
