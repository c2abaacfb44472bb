"""Runs a command and prints, as its last line, its seconds, its processor seconds and its peak memory in MB.

A process of its own, because Linux counts the size of the process that starts a command towards the command's peak.
Processor time is that of all its processes, the peak that of the largest one.
"""

import resource
import subprocess
import sys
import time

start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
