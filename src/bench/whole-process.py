#!/usr/bin/env python3
"""Times Clausecheck as a whole process beside what only extracts text, in turn, and prints medians.

    src/bench/whole-process.py FILE.pdf [--runs 7] [--beside FILE.docx]

References in the same run: pdftotext, where it is installed, and PDFBox's own text stripper (ExtractText.java) with the
flags of the launcher. CPU is user and system time of a process and its children; the ratios are those of each round
to its pdftotext, so that they hold while the machine's speed drifts. Memory is that of the largest single process.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import once

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLAGS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Djava.awt.headless=true -Xshare:auto".split()


def commands(file, beside, classes):
    """What is timed, by name."""
    launcher = str(ROOT / "clausecheck")
    pdfbox = ":".join(str(jar) for jar in sorted((ROOT / "target/lib").glob("*.jar")) if "pdfbox" in jar.name
                      or "fontbox" in jar.name or "commons-logging" in jar.name)
    subprocess.run(["javac", "-cp", pdfbox, "-d", classes, str(ROOT / "src/bench/ExtractText.java")], check=True)
    path = pdfbox + ":" + os.path.join(classes, "extract.jar")
    subprocess.run(["jar", "--create", "--file", os.path.join(classes, "extract.jar"), "-C", classes,
                    "ExtractText.class"], check=True)
    archive = os.path.join(classes, "extract.jsa")
    once(["java", *FLAGS, "-XX:ArchiveClassesAtExit=" + archive, "-cp", path, "ExtractText", file])
    named = {}
    if shutil.which("pdftotext"):
        named["pdftotext"] = ["pdftotext", file, "/dev/null"]
    named["PDFBox alone"] = ["java", *FLAGS, "-XX:SharedArchiveFile=" + archive, "-cp", path, "ExtractText", file]
    named["read"] = [launcher, "read", file]
    named["check"] = [launcher, "check", file]
    named["check --trusted"] = [launcher, "check", "--trusted", file]
    if beside:
        named["check" + pathlib.Path(beside).suffix] = [launcher, "check", beside]
    return named


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--beside", help="another file to check in each round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as classes:
        named = commands(options.file, options.beside, classes)
        for name, command in named.items():
            code = once(command)[3]
            if code not in (0, 1):
                sys.exit(f"{name} ended with {code}")
        runs = [{name: once(command) for name, command in named.items()} for _ in range(options.runs)]
    reference = next(iter(named))
    print(f"{options.runs} rounds, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; medians")
    print(f"{'':16}{'wall s':>9}{'CPU s':>9}{'MiB':>7}   times {reference}: wall, CPU")
    for name in named:
        wall, cpu, memory = (statistics.median(run[name][i] for run in runs) for i in range(3))
        ratios = [statistics.median(run[name][i] / run[reference][i] for run in runs) for i in range(2)]
        print(f"{name:16}{wall:9.3f}{cpu:9.3f}{memory:7.0f}{ratios[0]:21.2f}{ratios[1]:7.2f}")


if __name__ == "__main__":
    main()
