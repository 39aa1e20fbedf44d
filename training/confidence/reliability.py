"""How far shares that were said are from shares that were right, and a plot of both."""

import numpy

BINS = 10


def bins(said, right):
    """For each tenth that anything falls into: how many, the mean of what was said, the share right."""
    for number in range(BINS):
        within = numpy.minimum((said * BINS).astype(int), BINS - 1) == number
        if within.any():
            yield within.sum(), said[within].mean(), right[within].mean()


def error(said, right):
    """The mean distance of both over the tenths, weighted by how many are in each."""
    return sum(number * abs(mean - share) for number, mean, share in bins(said, right)) / len(right)


def plot(said, right, title, upwards, sideways):
    """A reliability plot as SVG: what was said to the right, the share right upwards, a circle for each tenth."""
    marks = []
    for number, mean, share in bins(said, right):
        marks.append(
            f'<circle cx="{50 + 300 * mean:.0f}" cy="{320 - 300 * share:.0f}" r="{3 + number ** 0.5 / 4:.1f}" '
            f'fill="#2a6f97" fill-opacity=".8"><title>{number} with {mean:.2f} on average, {share:.2f} right</title></circle>'
        )
    ticks = "".join(
        f'<text x="{50 + 300 * tenth / 10:.0f}" y="338" text-anchor="middle">.{tenth}</text>'
        f'<text x="42" y="{324 - 300 * tenth / 10:.0f}" text-anchor="end">.{tenth}</text>'
        for tenth in (2, 4, 6, 8)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 370" font-family="sans-serif" font-size="12">'
        f"<title>{title}</title>"
        '<rect width="380" height="370" fill="#fff"/><path d="M50 20V320H350" fill="none" stroke="#333"/>'
        '<path d="M50 320L350 20" stroke="#999" stroke-dasharray="4 4"/>' + ticks + "".join(marks)
        + f'<text x="200" y="358" text-anchor="middle">{sideways}</text>'
        + f'<text x="60" y="34">{upwards}; held-out error {error(said, right):.3f}</text></svg>\n'
    )
