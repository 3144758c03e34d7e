"""How long hypothesis may look for a counterexample: the same examples each time, and few."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

# A run on a machine that has other work must not fail for its slowness. `make fuzz` tries more.
settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    max_examples=12,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long", deadline=None, max_examples=1200, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "few", settings.get_profile("suite"), max_examples=4, phases=[Phase.generate]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
