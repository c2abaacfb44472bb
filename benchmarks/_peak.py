"""Runs a command and prints, as its last line, its seconds and its peak memory in MB.

A process of its own, because Linux counts the size of the process that starts a command towards the command's peak.
"""

import resource
import subprocess
import sys
import time

start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
seconds = time.perf_counter() - start
print(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
