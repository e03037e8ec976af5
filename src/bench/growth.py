#!/usr/bin/env python3
"""Measures how `check` grows with the length of an agreement, and prints fitted exponents.

    mvn -Dfast -DskipTests package
    src/bench/growth.py [--pages 10 40 160 640 2000] [--runs 3]

The agreements are those that the tests draw (LongContract), as text, eight articles a page of 2,900 characters. CPU is user and system
time of the whole process, memory its largest resident set; medians. What a start takes, told by an agreement of one page, is taken off
before exponents are fitted: 1 is time in step with length.
"""
import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from measure import once

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = 8


def check(file):
    """Wall seconds, CPU seconds, MiB."""
    *costs, code = once([str(ROOT / "clausecheck"), "check", "--trusted", file])
    if code not in (0, 1):
        sys.exit(f"{file}: ended with {code}")
    return costs


def exponent(lengths, costs):
    """Slope of the line through the logarithms."""
    xs, ys = [math.log(length) for length in lengths], [math.log(cost) for cost in costs]
    x, y = statistics.mean(xs), statistics.mean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 40, 160, 640, 2000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for pages in [1, *options.pages]:
            files[pages] = os.path.join(folder, f"agreement-{pages}.txt")
            subprocess.run(["java", "-cp", str(ROOT / "target/test-classes"), str(ROOT / "src/bench/DrawContract.java"),
                            files[pages], str(ARTICLES * pages)], check=True)
        runs = [{pages: check(file) for pages, file in files.items()}
                for _ in range(options.runs)]
        sizes = {pages: os.path.getsize(file) for pages, file in files.items()}
    print(f"{options.runs} rounds, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; medians")
    print(f"{'pages':>6}{'chars':>10}{'wall s':>9}{'CPU s':>9}{'MiB':>7}{'exponent':>10}")
    medians = {pages: [statistics.median(run[pages][i] for run in runs) for i in range(3)] for pages in files}
    start = medians[1][1]
    lengths = options.pages
    costs = [max(.01, medians[pages][1] - start) for pages in lengths]
    for i, pages in enumerate([1, *lengths]):
        wall, cpu, memory = medians[pages]
        step = f"{exponent(lengths[i - 2:i], costs[i - 2:i]):10.2f}" if i > 1 else ""
        print(f"{pages:6}{sizes[pages]:10}{wall:9.2f}{cpu:9.2f}{memory:7.0f}{step}")
    print(f"fitted exponent of CPU: {exponent(lengths, costs):.2f}")


if __name__ == "__main__":
    main()
