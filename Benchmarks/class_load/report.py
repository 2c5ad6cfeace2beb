"""The figures as a table beside the goals."""

GOALS = {  # learners: broadcast p99 ms, vote p99 ms, MiB
    500: (150, 100, 80),
    2_000: (500, 300, 150),
    10_000: (1_500, None, 350),
}
LATE = 100  # milliseconds that the host may be late


class Table:
    def __init__(self):
        self.rows, self.missed = [], 0

    def row(self, name, value, goal="–", met=None):
        self.rows.append((name, value, goal, {True: "yes", False: "NO", None: ""}[met]))
        self.missed += met is False

    def text(self, title):
        lines = [f"| {title} | figure | goal | met |", "|---|---|---|---|"]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def times(found):
    if not found:
        return "nothing measured"
    return f"{found['p50']:,.1f} / {found['p99']:,.1f} / {found['max']:,.1f} ms"


def goals(learners):
    """Those of the smallest size that is not smaller."""
    return next((GOALS[size] for size in sorted(GOALS) if size >= learners), GOALS[10_000])


def megabytes(found):
    return f"{found['rss']:.0f} RSS, {found['pss']:.0f} PSS MiB"


def class_table(result):
    table, learners = Table(), result["learners"]
    broadcast_goal, vote_goal, memory_goal = goals(learners)
    joins, streams = result["joins"], result["streams"]
    if result["by_journal"]:
        table.row("people put into the journal; host took them up in",
                  f"{joins['resumed_seconds']:.1f} s")
    else:
        table.row("joins at the door, p50 / p99 / max",
                  f"{times(joins['times'])}, {joins['times'].get('n', 0):,} in"
                  f" {joins['seconds']:.0f} s")
        if joins["refused"]:
            table.row("refused on the way", words(joins["refused"]))
    table.row("streams open", f"{streams['open']:,} of {streams['wanted']:,} in"
              f" {streams['seconds']:.1f} s", "all", streams["open"] == streams["wanted"])
    table.row("first state after connecting, p50 / p99 / max", times(streams["first_state_after"]))
    if "broadcast" in result:
        broadcast_rows(table, result["broadcast"], broadcast_goal)
    for number, burst in enumerate(result.get("bursts", []), 1):
        vote_rows(table, burst, number, vote_goal if learners != 10_000 else None)
    if "hold" in result:
        hold_rows(table, result["hold"], broadcast_goal)
    end = result["end"]
    table.row("heard the end, p50 / p99 / max",
              f"{end['heard']:,} of {end['streams']:,}, {end['cut_off']:,} cut off;"
              f" {times(end['after'])}", "all",
              end["heard"] == end["streams"])
    memory = result["memory"]
    for name, found in memory.items():
        table.row(f"host's memory, {name}", megabytes(found))
    table.row("host's memory, most at any time", f"{result['peak_mib']:.0f} MiB",
              f"≤ {memory_goal} MiB", result["peak_mib"] <= memory_goal)
    usage_rows(table, result["usage"])
    return table


def broadcast_rows(table, found, goal):
    state, text = found["state"], found["text"]
    table.row(f"state on the phone, {found['changes']} changes, p50 / p99 / max", times(state),
              f"p99 ≤ {goal} ms", bool(state) and state["p99"] <= goal)
    if text:
        table.row("text on the phone, p50 / p99 / max",
                  f"{times(text)} ({found['largest_text']:,} B)", f"p99 ≤ {goal} ms",
                  text["p99"] <= goal)
    for name, worst in (("state", found["worst_state"]), ("text", found["worst_text"])):
        if worst:
            table.row(f"slowest change by p99, {name}", f"{worst[0]:,.1f} ms (`{worst[1]}`)")
    table.row("the same until the client took the state", times(found["handled"]))
    missing = found["missing"] + found["missing_text"]
    table.row("states and texts missing",
              f"{found['missing']:,} and {found['missing_text']:,}"
              + (f" ({words(found['text_failures'])})" if found["text_failures"] else ""), "0",
              missing == 0)


def vote_rows(table, burst, number, goal):
    found = burst["acknowledged_after"]
    table.row(f"votes {number}: {burst['voters']:,} in 3 s, p50 / p99 / max", times(found),
              f"p99 ≤ {goal} ms" if goal else "–",
              (bool(found) and found["p99"] <= goal) if goal else None)
    table.row(f"votes {number}: acknowledged; on new connections; client's delay p99",
              f"{burst['acknowledged']:,} of {burst['voters']:,}"
              f"; {burst['new_connections']:,}; {burst['phones_late'].get('p99', 0)} ms", "all",
              burst["acknowledged"] == burst["voters"])
    table.row(f"votes {number}: in the journal once / not / twice",
              f"{burst['journal_once']:,} / {burst['journal_lost']:,} / {burst['journal_twice']:,}",
              "all / 0 / 0",
              burst["journal_once"] == burst["acknowledged"] and not burst["journal_twice"])
    if "pings" in burst:
        ping_row(table, f"votes {number}: host answers `?`, p50 / p99 / max", burst["pings"])
    if "screen_late" in burst:
        late = burst["screen_late"]
        table.row(f"votes {number}: screen shows the count, p50 / p99 / max",
                  f"{times({key: late[key] for key in late if key != 'never_shown'})}"
                  f", {late.get('repaints', 0)} repaints", f"max ≤ {LATE} ms",
                  late.get("max", LATE + 1) <= LATE and late["never_shown"] == 0)
    if set(burst["statuses"]) != {"200"}:
        table.row(f"votes {number}: answers", words(burst["statuses"]))


def ping_row(table, name, found):
    table.row(name, times({key: value for key, value in found.items() if key != "trouble"})
              + (f", {found['trouble']}" if "trouble" in found else ""), f"max ≤ {LATE} ms",
              found.get("max", LATE + 1) <= LATE and "trouble" not in found)


def hold_rows(table, hold, goal):
    table.row(f"streams held {hold['seconds']:.0f} s", f"{hold['alive']:,} of {hold['streams']:,},"
              f" {hold['lost']:,} lost", "none lost", hold["alive"] == hold["streams"])
    low, high = hold["beats"]
    table.row("heartbeats a stream; longest silence",
              f"{low} to {high}; {hold['longest_silence']:.1f} s", "≤ 35 s",
              hold["longest_silence"] <= 35)
    changes = hold["changes"]
    table.row(f"state while holding, {changes['changes']} changes, p50 / p99 / max",
              times(changes["state"]), f"p99 ≤ {goal} ms",
              bool(changes["state"]) and changes["state"]["p99"] <= goal)
    table.row("states missing while holding", f"{changes['missing']:,}", "0",
              changes["missing"] == 0)


def forms_table(result):
    table = Table()
    for number, form in enumerate(result["forms"], 1):
        table.row(f"form {number}: all of it answered, in {form['seconds']:.0f} s",
                  f"{form['through']:,} of {form['of']:,}", "all", form["through"] == form["of"])
        table.row(f"form {number}: {form['answers']:,} answers taken after, p50 / p99 / max",
                  times(form["answered_after"]))
        ping_row(table, f"form {number}: host answers `?`, p50 / p99 / max", form["pings"])
        if form["refused"]:
            table.row(f"form {number}: on the way", words(form["refused"]))
    told = result["told"]
    table.row("told at the end what the stories were", f"{told['told']:,} of {told['wanted']:,}"
              f" ({', '.join(map(str, told['stories']))} stories, {told['largest']:,} B at most)",
              "all", told["told"] == told["wanted"])
    table.row("told after asking, p50 / p99 / max", times(told["after"]))
    if told["refused"]:
        table.row("on the way", words(told["refused"]))
    for name, found in result["memory"].items():
        table.row(f"host's memory, {name}", megabytes(found))
    table.row("host's memory, most at any time", f"{told['peak_mib']:.0f} MiB")
    usage_rows(table, result["usage"])
    return table


def stalled_table(result):
    table = Table()
    table.row("streams that stop to read", f"{result['listening']:,} of {result['stalled']:,}")
    if "trouble" in result:
        table.row("trouble", result["trouble"])
        return table
    table.row("kernel memory each, mean / largest",
              f"{result['mean_kib']:.0f} / {result['largest_kib']:.0f} KiB", "≤ 100 KiB",
              result["largest_kib"] <= 100)
    table.row("stuck (kernel memory at 95 % of its most) after", f"{result['stuck_after']:.1f} s,"
              f" {result['toggles']} pauses in all")
    gone, since = result["gone_after"], result["gone_after_stuck"]
    table.row("all closed by the host, since stuck (since they stopped)",
              f"{result['still_open']} still open after 60 s" if gone is None
              else f"{since:.1f} s ({gone:.1f} s)", "≤ 15 s", gone is not None and since <= 15)
    free = result["kernel_free_after"]
    table.row("kernel has let go of them",
              f"after {free:.1f} s" if free is not None
              else f"not 20 s later: {result['left_in_kernel']} connections kept")
    table.row("others still listening", f"{result['observers_alive']} of {result['observers']}",
              "all", result["observers_alive"] == result["observers"])
    table.row("state on their phones afterwards, p50 / p99 / max",
              times(result["afterwards"]["state"]))
    for name, found in result["memory"].items():
        table.row(f"host's memory, {name}", megabytes(found))
    usage_rows(table, result["usage"])
    return table


def false_joins_table(result):
    table = Table()
    most = result["heads"] + (result["heads"] + 4) // 5
    if "trouble" in result:
        table.row("trouble", result["trouble"], "–", False)
    table.row(f"{result['count']:,} joins in 10 s from one address",
              f"answered in {result.get('seconds', 0):.1f} s:"
              f" {words(result.get('statuses', {}))}")
    table.row("answered after, p50 / p99 / max", times(result.get("answered_after")))
    table.row(f"in the room, {result['heads']} expected", str(result["present"]), f"≤ {most}",
              result["present"] <= most)
    table.row("waiting to be let in", str(result["waiting"]))
    table.row("host answers `?` before, p50 / p99 / max", times(
        {key: value for key, value in result["pings_idle"].items() if key != "trouble"}))
    ping_row(table, "host answers `?` meanwhile, p50 / p99 / max", result["pings"])
    found = result["broadcast"]
    table.row("state on the class's phones meanwhile, p50 / p99 / max", times(found["state"]))
    table.row("states missing meanwhile", str(found["missing"]), "0", found["missing"] == 0)
    for name, memory in result["memory"].items():
        table.row(f"host's memory, {name}", megabytes(memory))
    usage_rows(table, result["usage"])
    return table


def usage_rows(table, laps):
    total = {}
    for lap in laps:
        sums = total.setdefault(lap["name"], dict.fromkeys(
            ("host", "phones", "others", "stolen", "wall"), 0.0))
        for key in sums:
            sums[key] += lap[key]
    for name, sums in total.items():
        table.row(f"processor seconds, {name}",
                  f"host {sums['host']:.1f}, phones {sums['phones']:.1f},"
                  f" others {sums['others']:.1f}, taken away {sums['stolen']:.1f}"
                  f" in {sums['wall']:.0f} s")


def words(counts):
    return ", ".join(f"{key}: {count:,}" for key, count in sorted(counts.items())) or "none"
