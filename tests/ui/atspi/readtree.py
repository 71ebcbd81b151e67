#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: readtree.py AT-SPI-LAUNCHER PROGRAM ARGUMENTS..: starts the program inside this D-Bus session, reads its accessible tree and checks
that the parts a person needs are there by name and role, and that no focusable object is nameless."""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE_S = 30
WANTED = [  # (role, name, must not be missing)
    ("frame", "Nightshift"),
    ("push button", "Find or do"),
    ("push button", "Pause all sends"),
]
PAGES = ["Tonight", "Review", "Pipeline", "Traces", "Learning"]


def find_application(name):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and (child.get_name() or "").startswith(name):
            return child
    return None


def walk(node, depth=0):
    yield node, depth
    if depth > 40:
        return
    for index in range(min(node.get_child_count(), 300)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child, depth + 1)


def read(application):
    found, nameless = [], []
    for node, depth in walk(application):
        role, name = node.get_role_name(), node.get_name() or ""
        found.append((role, name))
        states = node.get_state_set()
        if states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING) and not name and role not in ("frame", "filler"):
            nameless.append(f"{role} at depth {depth}")
    return found, nameless


def faults_of(found, nameless):
    faults = [f"nameless: {what}" for what in nameless]
    for role, name in WANTED:
        if not any(r == role and name in n for r, n in found):
            faults.append(f"missing: {role} \"{name}\"")
    for page in PAGES:
        if not any(n.split(",")[0] == page and "button" in r for r, n in found):
            faults.append(f"missing: the button of page {page}")
    return faults


def main():
    launcher = subprocess.Popen([sys.argv[1], "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    program = subprocess.Popen(sys.argv[2:], stderr=subprocess.PIPE)
    try:
        Atspi.init()
        end = time.monotonic() + PATIENCE_S
        faults = ["the program did not appear on the accessibility bus"]
        while time.monotonic() < end and faults:
            time.sleep(0.5)
            if program.poll() is not None:
                print("the program ended:", program.stderr.read().decode()[-2000:])
                return 1
            application = find_application("nightshift")
            if application is None:
                continue
            found, nameless = read(application)
            faults = faults_of(found, nameless)
        print(f"{len(found) if not faults else 0} accessible objects read")
        for fault in faults:
            print(fault)
        if faults and os.environ.get("NS_ATSPI_DUMP"):
            for role, name in found:
                print("   ", role, repr(name))
        return 1 if faults else 0
    finally:
        program.terminate()
        program.wait(10)
        launcher.terminate()


sys.exit(main())
