#!/usr/bin/env python3
"""Runs the Spark job and `audit --jobs 2` on synthetic portfolios in turn: files a second, CPU, memory, growth.

    mvn -Pspark -Dfast -DskipTests pre-integration-test
    src/bench/spark-scale.py WORK 2000 20000 [--words 250]

WORK is an empty folder with room for both results. The portfolios are the variations of the test contracts that the job's
tests draw. Both results must hold the same rows, byte for byte. Memory is sampled once a second: for each kind of process
the largest resident set in each quarter of the run, of one process, and of all processes together. The growth exponent is
that of CPU seconds from one number of files to the next.
"""
import argparse
import collections
import glob
import math
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
JARS = ROOT / "target/spark-home/jars"
JAR = ROOT / "target/clausecheck-spark.jar"
PAGE = os.sysconf("SC_PAGE_SIZE")


def submit(source, result):
    """The command that spark-submit would run: two executors, each a process of its own."""
    settings = ["spark.ui.enabled=false", "spark.sql.shuffle.partitions=4",
                "spark.driver.host=127.0.0.1", "spark.driver.bindAddress=127.0.0.1"]
    asked = ["java", "-cp", f"{JARS}/*", "org.apache.spark.launcher.Main", "org.apache.spark.deploy.SparkSubmit",
             "--master", "local-cluster[2,1,1024]"]
    for setting in settings:
        asked += ["--conf", setting]
    asked += ["--class", "org.clausecheck.spark.AuditJob", str(JAR), "--in", str(source), "--out", str(result)]
    answer = subprocess.run(asked, env=environment(), check=True, stdout=subprocess.PIPE).stdout.decode()
    return [word.strip() for word in answer.split("\0") if word.strip()]


def environment():
    return dict(os.environ, SPARK_HOME=str(ROOT / "target/spark-home"), SPARK_SCALA_VERSION="2.13", SPARK_LOCAL_IP="127.0.0.1")


def kind(command):
    if b"CoarseGrainedExecutorBackend" in command:
        return "executor"
    if b"SparkSubmit" in command:
        return "driver"
    return "child"


def resident(root):
    """Resident MiB of a process and all below it, by kind."""
    parents, sizes, commands = {}, {}, {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", "rb") as stat:
                parents[int(name)] = int(stat.read().rsplit(b")", 1)[1].split()[1])
            with open(f"/proc/{name}/statm") as statm:
                sizes[int(name)] = int(statm.read().split()[1]) * PAGE / 2**20
            with open(f"/proc/{name}/cmdline", "rb") as cmdline:
                commands[int(name)] = cmdline.read()
        except (OSError, IndexError):
            continue
    found = collections.defaultdict(list)
    for process, command in commands.items():
        above = process
        while above not in (0, 1, root):
            above = parents.get(above, 0)
        if above == root and b"java" in command:
            found["audit" if process == root and kind(command) == "child" else kind(command)].append(sizes.get(process, 0))
    return found


def run(command, log):
    """Wall and CPU seconds, and the samples of memory."""
    samples, done = [], threading.Event()
    began = time.monotonic()
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment(), cwd=ROOT)

        def sample():
            while not done.wait(1):
                samples.append(resident(process.pid))

        sampler = threading.Thread(target=sample)
        sampler.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        done.set()
        sampler.join()
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed, see {log}")
    return wall, used.ru_utime + used.ru_stime, samples


def memory(samples):
    """For each kind the largest process in each quarter, and the largest sum of all."""
    quarters = [samples[len(samples) * q // 4:len(samples) * (q + 1) // 4] for q in range(4)]
    kinds = sorted({kind for sample in samples for kind in sample})
    lines = [f"    {kind:9}" + "".join(f"{max((max(s[kind], default=0) for s in quarter), default=0):7.0f}" for quarter in quarters)
             for kind in kinds]
    lines.append("    together " + "".join(
        f"{max((sum(map(sum, s.values())) for s in quarter), default=0):7.0f}" for quarter in quarters))
    return "\n".join(lines)


def rows(result):
    """The portfolio's lines, in order, over all parts; single reports are `audit`'s, so that column is left out."""
    parts = [result / "portfolio.jsonl"] if (result / "portfolio.jsonl").is_file() \
        else sorted((result / "portfolio.jsonl").glob("part-*"))
    for part in parts:
        with open(part, "rb") as lines:
            for line in lines:
                yield re.sub(rb'"report":("[^"]*"|null)', b'', line)


def same(left, right):
    count = 0
    left, right = rows(left), rows(right)
    for one in left:
        if one != next(right, None):
            return f"row {count + 1} differs"
        count += 1
    return f"{count} rows, all equal" if next(right, None) is None else "more rows on one side"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--words", type=int, default=250)
    options = parser.parse_args()
    classes = ":".join([str(ROOT / "target/test-classes"), str(ROOT / "target/clausecheck.jar"), *map(str, glob.glob(f"{JARS}/*.jar"))])
    before = {}
    for count in options.counts:
        source = options.work / f"in-{count}"
        if not source.exists():
            subprocess.run(["java", "-cp", classes, "org.clausecheck.spark.Variations", str(ROOT / "test-contracts"),
                            str(source), str(count), str(options.words)], check=True)
        results = {"Spark": options.work / f"spark-{count}", "audit": options.work / f"audit-{count}"}
        commands = {"Spark": submit(source, results["Spark"]),
                    "audit": [str(ROOT / "clausecheck"), "audit", str(source), "--out", str(results["audit"]), "--jobs", "2"]}
        for name, command in commands.items():
            wall, cpu, samples = run(command, options.work / f"{name}-{count}.log")
            growth = ""
            if name in before:
                files, seconds = before[name]
                growth = f", exponent {math.log(cpu / seconds) / math.log(count / files):.3f}"
            before[name] = count, cpu
            print(f"{name} {count} files: {wall:.0f} s, {count / wall:.1f} files/s, {cpu:.0f} s of CPU, "
                  f"{cpu / count:.3f} a file{growth}\n{memory(samples)}", flush=True)
        print(f"  {same(results['Spark'], results['audit'])}", flush=True)


if __name__ == "__main__":
    main()
