"""What a finger must hit is 24 px each way, or far enough from anything else (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

import pytest

from .conftest import Visit

BRIEFING = "briefings/2025/11/04/lee-hegseth-meeting/"

_MEASURED = """() => {
  const LEAST = 24, SLACK = 0.5
  const targets = [...document.querySelectorAll(
    "main :is(a[href], button, summary, label, select, input:not([type=hidden]))")]
    .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map(one => [one, [...one.getClientRects()]])
    .filter(([one, boxes]) => boxes.length && boxes.some(box => box.width > 1))
  const small = box => box.width + SLACK < LEAST || box.height + SLACK < LEAST
  // A line of text sets the height of a link in it.
  const inline = one => getComputedStyle(one).display === "inline" && !one.closest(".br-cite")
    && [...one.parentElement.childNodes].some(
      node => node.nodeType === 3 && node.textContent.trim().length > 3)
  const centre = box => [box.x + box.width / 2, box.y + box.height / 2]
  const far = (box, other) => {
    const [x, y] = centre(box)
    const dx = Math.max(other.left - x, 0, x - other.right)
    const dy = Math.max(other.top - y, 0, y - other.bottom)
    if (Math.hypot(dx, dy) + SLACK < LEAST / 2) return false
    const [u, v] = centre(other)
    return !small(other) || Math.hypot(u - x, v - y) + SLACK >= LEAST
  }
  const faults = []
  for (const [one, boxes] of targets) {
    if (inline(one)) continue
    for (const box of boxes) {
      if (!small(box)) continue
      const near = targets.some(([other, theirs]) => other !== one
        && !one.contains(other) && !other.contains(one) && theirs.some(each => !far(box, each)))
      if (near || one.closest(".br-cite"))
        faults.push(`${one.outerHTML.slice(0, 80)} ${Math.floor(box.width)}×${box.height}`)
    }
  }
  return [targets.length, faults]
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_every_target_of_a_briefing_can_be_hit(visit: Visit, width: int) -> None:
    page = visit(BRIEFING, width=width)
    for summary in page.locator("main summary:visible").all():
        summary.click()
    page.mouse.move(1, 1)
    found, faults = page.evaluate(_MEASURED)
    assert found > 100
    assert faults == []
