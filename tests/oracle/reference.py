"""The reference model as a SimPy program: an oracle for `herstel feasibility run`, sharing no code with it.

    python reference.py FOLDER SEED

reads `scenario.toml` and the process it names from FOLDER and prints the report of one run. Every parent and everybody
of the staff is a process of SimPy; the luck is the draws by counting of docs/feasibility.md. It knows what the reference
scenario uses and refuses what it does not know.
"""

import heapq
import math
import sys
import tomllib
from collections import deque
from pathlib import Path

import simpy

MASK = (1 << 64) - 1
WEEKS_PER_MONTH = 52 / 12


def mix(x):
    z = (x + 0x9E3779B97F4A7C15) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Luck:
    """The draws of one entity."""

    def __init__(self, seed, entity):
        self.key = mix(mix(seed) ^ entity)

    def uniform(self, purpose):
        return ((mix(self.key ^ purpose) >> 11) + 0.5) * 2.0**-53

    def lognormal(self, mean, spread, purpose):
        variance = math.log(1 + spread * spread)
        normal = math.sqrt(-2 * math.log(self.uniform(purpose))) * math.cos(math.tau * self.uniform(purpose + 1))
        return math.exp(math.log(mean) - variance / 2 + math.sqrt(variance) * normal)


class Worker:
    def __init__(self, pool, hired, tenure):
        self.pool, self.hired, self.tenure = pool, hired, tenure
        self.left = False
        self.until = None  # when the last task of somebody who left was over
        self.busy_since = None
        self.called = None  # the event on which somebody idle waits
        self.own = []

    def speed(self, now):
        full = self.pool["contract_hours"] * self.pool["on_cases"]
        learning = self.pool.get("learning")
        if learning is None:
            return full
        tenure = self.tenure + (now - self.hired)
        return full * (1 - learning["loss"] * math.exp(-tenure / learning["weeks"]))


class Parent:
    def __init__(self, number, luck, cohort, registered, rank):
        self.number, self.luck, self.cohort, self.registered, self.rank = number, luck, cohort, registered, rank
        self.handler = None
        self.ends = {}  # per step, for the terms that count from it


class Pool:
    def __init__(self, written):
        self.written = written
        self.shared, self.idle, self.workers = [], deque(), []
        self.heads = self.hired = 0
        self.busy_weeks, self.employed_weeks = {}, {}

    def target(self, week):
        plan = self.written["plan"]
        known = [point for point in plan if point["week"] <= week]
        if not known:
            return 0
        last = known[-1]
        if self.written.get("between", "steps") == "steps" or len(known) == len(plan):
            return last["heads"]
        following = plan[len(known)]
        rise = (following["heads"] - last["heads"]) * (week - last["week"])
        return last["heads"] + rise // (following["week"] - last["week"])


def spread_over_weeks(weeks, start, end):
    while start < end:
        week = math.floor(start)
        until = min(end, week + 1.0)
        weeks[week] = weeks.get(week, 0.0) + (until - start)
        start = until


class Run:
    def __init__(self, scenario, process, seed):
        known = {"name", "process", "inflow", "classes", "trait", "pool", "work", "route", "moment", "report"}
        if unknown := set(scenario) - known:
            raise SystemExit(f"the oracle does not know {sorted(unknown)}")
        # A fact from which a term runs: here it is always there when the step can begin.
        if unknown := [row for row in scenario.get("moment", []) if row["is"] != "ready"]:
            raise SystemExit(f"the oracle does not know {unknown}")
        self.env = simpy.Environment()
        self.seed = seed
        self.steps = {step["id"]: step for step in process["step"]}
        self.first = process["step"][0]["id"]
        self.work = {work["step"]: work for work in scenario["work"]}
        self.routes = scenario["route"]
        self.traits = {written["name"]: written["draw"] for written in scenario["trait"]}
        self.pools = {written["name"]: Pool(written) for written in scenario["pool"]}
        self.report = scenario["report"]
        self.row = {step: row["name"] for row in self.report["row"] for step in row["steps"]}
        self.term = {step: row["name"] for row in self.report["deadline"] for step in row["steps"]}
        self.waits = {row["name"]: [] for row in self.report["row"]}
        self.backlog = {row["name"]: 0 for row in self.report["row"]}
        self.classes = len(scenario["classes"]["class"])
        self.late = {row["name"]: [0] * self.classes for row in self.report["deadline"]}
        self.of = {row["name"]: [0] * self.classes for row in self.report["deadline"]}
        self.total, self.weeks = [], {}
        self.tasks = self.same = self.reassigned = 0
        self.last = 0.0
        self.everybody_ended = self.env.event()
        self.parents = list(self.registrations(scenario))
        self.open = len(self.parents)
        for parent in self.parents:
            self.env.process(self.life(parent))
        self.env.process(self.calendar())

    def registrations(self, scenario):
        inflow, classes = scenario["inflow"], scenario["classes"]
        number = 0
        for cohort in inflow["cohort"]:
            n = cohort["parents"]
            for nth in range(n):
                luck = Luck(self.seed, number)
                weeks = cohort["to"] - cohort["from"]
                registered = cohort["from"] + weeks * (nth + luck.uniform(inflow["draw"])) / n
                drawn, below, rank = luck.uniform(classes["draw"]), 0.0, 0
                for rank, written in enumerate(classes["class"]):
                    below += written["share"]
                    if drawn < below:
                        break
                yield Parent(number, luck, cohort, registered, rank)
                number += 1

    # The parent.

    def life(self, parent):
        """From registration to the end."""
        # All are scheduled before anything else: of two things at one moment the registration goes first.
        yield self.env.timeout(parent.registered)
        step = self.first
        while (route := self.way_on(parent, step)) is not None:
            if "wait" in route:
                yield self.env.timeout(self.outside(parent, route["wait"]))
            step = route["to"]
            yield self.offer(parent, step)
            parent.ends[step] = self.env.now
            self.deadline(parent, step)
        self.total.append(self.env.now - parent.registered)
        self.last = self.env.now
        self.open -= 1
        if self.open == 0:
            self.everybody_ended.succeed()

    def way_on(self, parent, step):
        def has(name):
            return parent.luck.uniform(self.traits[name]) < parent.cohort["traits"][name]

        for route in self.routes:
            if route["from"] != step:
                continue
            if "with" in route and not has(route["with"]) or "without" in route and has(route["without"]):
                continue
            if "chance" not in route or parent.luck.uniform(route["draw"]) < route["chance"]:
                return route
        return None

    def outside(self, parent, wait):
        if wait["shape"] == "exponential":
            return -wait["weeks"] * math.log(parent.luck.uniform(wait["draw"]))
        if wait["shape"] == "uniform":
            return wait["weeks"] * parent.luck.uniform(wait["draw"])
        raise SystemExit(f"the oracle does not know the wait {wait['shape']}")

    def hours(self, parent, step):
        own = self.steps[step]["effort"]
        whole = self.steps[own["shared_with"]]["effort"] if "shared_with" in own else own
        hours = float(whole["typical"])
        if "spread" in whole:
            hours = parent.luck.lognormal(hours, whole["spread"] / 100, whole["draw"])
        return own.get("share", 100) / 100 * hours

    def offer(self, parent, step):
        """The parent can begin a step; gives the event of its end."""
        parent.step, parent.ready, parent.done = step, self.env.now, self.env.event()
        self.backlog[self.row[step]] += 1
        handler = parent.handler
        if self.work[step].get("fixed") and handler is not None and not handler.left:
            if handler.called is not None:
                self.call(handler, parent)
            else:
                heapq.heappush(handler.own, self.place(parent))
        else:
            self.to_shared(parent)
        return parent.done

    def place(self, parent):
        work = self.work[parent.step]
        since = parent.registered if work.get("oldest") == "registered" else parent.ready
        return (work.get("rank", 0), parent.rank if work.get("by_class") else 0, since, parent.number, parent)

    def to_shared(self, parent):
        pool = self.pools[self.work[parent.step]["pool"]]
        while pool.idle:
            worker, called = pool.idle.popleft()
            if worker.called is called and not worker.left:
                return self.call(worker, parent)
        heapq.heappush(pool.shared, self.place(parent))

    def deadline(self, parent, step):
        term = self.steps[step].get("deadline")
        if step not in self.term or term is None:
            return
        start = term["from"]
        if start == "registered_on":
            since = parent.registered
        elif start.startswith("decided_on:"):
            since = parent.ends[start.removeprefix("decided_on:")]
        else:
            since = parent.ready
        self.of[self.term[step]][parent.rank] += 1
        self.late[self.term[step]][parent.rank] += self.env.now - since > term["weeks"]

    # The staff.

    def call(self, worker, parent):
        called, worker.called = worker.called, None
        called.succeed(parent)

    def calendar(self):
        """At each whole week: hiring up to the plan, then the backlog is noted."""
        week = 0
        while True:
            for pool in self.pools.values():
                while pool.heads < pool.target(week):
                    self.hire(pool, week)
            # Who is hired takes a task first.
            yield self.env.timeout(0)
            self.weeks[week] = list(self.backlog.values())
            week += 1
            yield self.env.timeout(week - self.env.now)

    def hire(self, pool, week):
        written = pool.written
        worker = Worker(written, self.env.now, written.get("tenure_at_start", 0) if week == 0 else 0)
        number = pool.hired
        pool.hired += 1
        pool.heads += 1
        self.env.process(self.work_life(pool, worker))
        if "attrition" in written:
            luck, leaving = Luck(self.seed, written["first_entity"] + number), written["attrition"]
            rate = -math.log(1 - leaving["per_month"]) / WEEKS_PER_MONTH
            self.env.process(self.leave(pool, worker, -math.log(luck.uniform(leaving["draw"])) / rate))
        pool.workers.append(worker)

    def leave(self, pool, worker, weeks):
        yield self.env.timeout(weeks)
        worker.left = True
        worker.until = self.env.now
        pool.heads -= 1
        own, worker.own = worker.own, []
        while own:
            self.to_shared(heapq.heappop(own)[-1])

    def work_life(self, pool, worker):
        while True:
            if worker.own:
                parent = heapq.heappop(worker.own)[-1]
            elif pool.shared:
                parent = heapq.heappop(pool.shared)[-1]
            else:
                worker.called = self.env.event()
                pool.idle.append((worker, worker.called))
                parent = yield worker.called
            yield from self.task(pool, worker, parent)
            # When a task ends, first the parent moves on, then the worker is free.
            yield self.env.timeout(0)
            if worker.left:
                return

    def task(self, pool, worker, parent):
        start, step = self.env.now, parent.step
        work = self.work[step]
        if work.get("fixed"):
            self.same += parent.handler is worker
            self.reassigned += parent.handler is not worker
        if work.get("fixed") or work.get("becomes_handler"):
            parent.handler = worker
        self.backlog[self.row[step]] -= 1
        self.waits[self.row[step]].append(start - parent.ready)
        self.tasks += 1
        worker.busy_since = start
        yield self.env.timeout(self.hours(parent, step) / worker.speed(start))
        spread_over_weeks(pool.busy_weeks, start, self.env.now)
        worker.busy_since = None
        if worker.left:
            worker.until = self.env.now
        parent.done.succeed()

    # The report.

    def run(self):
        self.env.run(until=self.everybody_ended)
        for pool in self.pools.values():
            for worker in pool.workers:
                end = self.env.now
                if worker.left and worker.busy_since is None:
                    end = worker.until
                spread_over_weeks(pool.employed_weeks, worker.hired, end)
                if worker.busy_since is not None:
                    spread_over_weeks(pool.busy_weeks, worker.busy_since, self.env.now)

    def lines(self):
        name = self.report["pool"]
        pool = self.pools[name]
        yield (
            f"{self.tasks:,} tasks; {pool.hired:,} {name} ever hired; last case ends at {self.last:.6f}; "
            f"{self.same:,} follow-up tasks by the same handler, {self.reassigned:,} reassigned."
        )
        for row, waits in [*self.waits.items(), ("total", self.total)]:
            waits.sort()
            at = [waits[(len(waits) - 1) * percent // 100] for percent in (10, 50, 90, 95)]
            points = " ".join(f"p{percent}={weeks:.6f}" for percent, weeks in zip((10, 50, 90, 95), at))
            yield f"{row} month=all n={len(waits)} {points}"
        for row in self.report["deadline"]:
            term = self.steps[row["steps"][0]]["deadline"]["weeks"]
            yield f"breach {row['name']}>{term}w {self.late[row['name']]} of {self.of[row['name']]}"
        for week in self.report["weeks"]:
            backlog = self.weeks.get(week, [0] * len(self.backlog))
            employed = pool.employed_weeks.get(week, 0.0)
            used = pool.busy_weeks.get(week, 0.0) / employed if employed > 0 else 0.0
            yield f"week {week} backlog {backlog} util {used:.6f}"


def main():
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    scenario = tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
    process = tomllib.loads((folder / scenario["process"]).read_text(encoding="utf-8"))
    run = Run(scenario, process, seed)
    run.run()
    print("\n".join(run.lines()))


if __name__ == "__main__":
    main()
