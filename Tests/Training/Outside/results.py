"""Figures of made-up and of awkward ratings by scipy, statsmodels, scikit-learn and pingouin: what
`OutsideFiguresTests` expects. Prints JSON; the same each time, since every seed is fixed.

A figure that is undefined is null. `make figures` installs what this needs and writes the file."""

import json
import math
import warnings

import numpy as np
import pandas as pd
import pingouin
from scipy import optimize, special, stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")
pingouin.options["round"] = None
pingouin.options["round.column.CI95"] = None

EXACT_LIMIT = 50


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def numbers(values):
    values = [number(value) for value in values]
    return None if None in values else values


def noncentral_shift(place, degrees, share):
    """The noncentrality with which `share` of the distribution lies up to `place`."""
    def excess(shift):
        return stats.nct.cdf(place, degrees, shift) - share
    low, high = place - 5, place + 5
    while excess(low) < 0:
        low -= 5
    while excess(high) > 0:
        high += 5
    return optimize.brentq(excess, low, high, xtol=1e-13, rtol=1e-14)


def exact_by_counting(changes):
    """Two-sided p: every subset of the doubled ranks is counted, in whole numbers."""
    ranks = [round(2 * rank) for rank in stats.rankdata(np.abs(changes))]
    ways = 1  # A polynomial packed into one integer: 64 bits for each coefficient.
    for rank in ranks:
        ways += ways << (64 * rank)
    rise = sum(rank for rank, change in zip(ranks, changes) if change > 0)
    least = min(rise, sum(ranks) - rise)
    below = sum((ways >> (64 * place)) & (2**64 - 1) for place in range(least + 1))
    return min(1.0, 2 * below / 2**len(ranks))


def signed_ranks(before, after):
    changes = after - before
    changes = changes[changes != 0]
    n = len(changes)
    if n == 0:
        return {"p": None, "rank_biserial": None, "rank_biserial_interval": None}
    if n > EXACT_LIMIT:
        p = stats.wilcoxon(after, before, zero_method="wilcox", method="approx").pvalue
    elif len(set(np.abs(changes))) == n:
        p = stats.wilcoxon(after, before, zero_method="wilcox", method="exact").pvalue
    elif n <= 12:
        method = stats.PermutationMethod(n_resamples=np.inf)
        p = stats.wilcoxon(changes, zero_method="wilcox", method=method).pvalue
    else:
        p = exact_by_counting(changes)
    table = pingouin.wilcoxon(after, before, zero_method="wilcox", method="approx")
    value = table["RBC"].iloc[0]
    error = math.sqrt((2 * n**3 + 3 * n**2 + n) / 6) / ((n**2 + n) / 2)
    reach = stats.norm.ppf(0.975) * error
    interval = None
    if abs(value) < 1:
        interval = numbers([math.tanh(math.atanh(value) + side * reach) for side in (-1, 1)])
    return {
        "p": number(p), "rank_biserial": number(value), "rank_biserial_interval": interval}


def paired(name, before, after):
    before, after = np.array(before, dtype=int), np.array(after, dtype=int)
    n = len(before)
    changes = after - before
    figures = {"median": number(np.median(changes)), "mean": number(np.mean(changes))}
    spread = np.std(changes, ddof=1) if n > 1 else 0
    has_spread = n > 1 and len(set(changes)) > 1
    figures["mean_interval"] = numbers(
        stats.ttest_rel(after, before).confidence_interval(0.95)) if has_spread else None
    figures["dz"] = number(
        pingouin.compute_effsize(changes, y=0, eftype="cohen")) if has_spread else None
    figures["gz"] = figures["gz_interval"] = None
    if has_spread and n > 2:
        m = n - 1
        correction = math.exp(
            special.gammaln(m / 2) - special.gammaln((m - 1) / 2)) / math.sqrt(m / 2)
        size = np.mean(changes) / spread
        figures["gz"] = number(size * correction)
        place = abs(size) * math.sqrt(n)
        near, far = [
            noncentral_shift(place, m, share) * correction / math.sqrt(n)
            for share in (0.975, 0.025)]
        figures["gz_interval"] = numbers([near, far] if size >= 0 else [-far, -near])
    varies = n > 1 and np.var(before) + np.var(after) > 0
    figures["dav"] = number(pingouin.compute_effsize(
        after, before, paired=True, eftype="cohen")) if varies else None
    figures.update(signed_ranks(before, after))
    risen = int(np.sum(changes > 0))
    figures["risen"] = risen / n
    figures["risen_interval"] = numbers(proportion_confint(risen, n, method="wilson"))
    return {"name": name, "before": before.tolist(), "after": after.tolist(), "figures": figures}


def agreement(name, rows):
    rows = np.array(rows, dtype=int)
    n, k = rows.shape
    widths = rows.max(axis=1) - rows.min(axis=1)
    figures = {"exact": int(np.sum(widths == 0)), "within_one": int(np.sum(widths <= 1))}
    same = len(set(rows.flatten())) == 1
    if k == 2:
        table = np.zeros((6, 6), dtype=int)
        for first, second in rows:
            table[first, second] += 1
        for weights in ("linear", "quadratic"):
            value = interval = None
            if not same:
                value = number(cohen_kappa_score(
                    rows[:, 0], rows[:, 1], labels=range(6), weights=weights))
                if figures["exact"] < n:
                    result = cohens_kappa(
                        table, wt={"linear": "ca", "quadratic": "fc"}[weights])
                    assert abs(result.kappa - value) < 1e-12
                    reach = stats.norm.ppf(0.975) * result.std_kappa
                    # A variance of nothing but rounding, if not below 0, says nothing.
                    if reach >= 1e-6:
                        interval = numbers([max(-1, value - reach), min(1, value + reach)])
            figures[weights], figures[weights + "_interval"] = value, interval
    else:
        counts = np.array([[np.sum(row == level) for level in range(6)] for row in rows])
        figures["fleiss"] = None if same else number(fleiss_kappa(counts))
    figures["icc"] = figures["icc_interval"] = None
    if not same:
        long = pd.DataFrame([
            {"person": person, "rater": rater, "level": float(rows[person, rater])}
            for person in range(n) for rater in range(k)])
        table = pingouin.intraclass_corr(long, "person", "rater", "level").set_index("Type")
        figures["icc"] = number(table.loc["ICC(A,1)", "ICC"])
        consistent = np.allclose(
            rows - rows.mean(axis=1, keepdims=True) - rows.mean(axis=0) + rows.mean(), 0)
        figures["icc_interval"] = None if consistent else numbers(table.loc["ICC(A,1)", "CI95"])
    return {"name": name, "rows": rows.tolist(), "figures": figures}


def gain(name, before, after, full):
    first, second = np.array(before, dtype=float), np.array(after, dtype=float)
    of_class = None
    if np.mean(first) < full:
        of_class = number((np.mean(second) - np.mean(first)) / (full - np.mean(first)))
    room = first < full
    own = (second[room] - first[room]) / (full - first[room])
    return {
        "name": name, "before": before, "after": after, "full": full,
        "figures": {"class": of_class, "people": number(np.mean(own)) if len(own) else None}}


def main():
    cases = {"paired": [], "agreement": [], "gain": []}
    for seed, n in enumerate([2, 3, 4, 5, 6, 8, 10, 12, 13, 17, 20, 30, 49, 50, 51, 60, 85, 120]):
        for kind in ("gain", "even"):
            random = np.random.default_rng(1000 * (kind == "even") + seed)
            before = random.integers(0, 4, n)
            change = random.integers(0, 3, n) if kind == "gain" else random.integers(-2, 3, n)
            cases["paired"].append(
                paired(f"{kind} of {n}", before, np.clip(before + change, 0, 5)))
    distinct = np.random.default_rng(7)
    for n in (5, 11, 25, 50):
        sizes = distinct.permutation(np.arange(1, n + 1)) * distinct.choice([-1, 1], n, p=[0.3, 0.7])
        cases["paired"].append(paired(f"no ties, {n}", np.full(n, 100), 100 + sizes))
    cases["paired"] += [
        paired("one", [1], [3]), paired("all rose alike", [1, 1, 2, 3], [2, 2, 3, 4]),
        paired("all rose", [1, 1, 2, 3], [3, 2, 4, 4]), paired("nobody moved", [1, 2, 3], [1, 2, 3]),
        paired("nobody moved or differed", [2, 2, 2], [2, 2, 2]),
        paired("all fell", [5, 4, 4, 3, 5], [3, 3, 2, 2, 1]),
        paired("balanced", [1, 2, 3, 4], [2, 1, 4, 3]),
        paired("one exception in 100", [0] * 100, [4] + [5] * 99),
        paired("full range", [0, 5, 0, 5, 0], [5, 0, 5, 0, 5])]
    for seed, (n, k) in enumerate(
            [(3, 2), (4, 2), (5, 2), (10, 2), (17, 2), (85, 2), (400, 2), (3, 3), (6, 3), (17, 3),
             (85, 3), (10, 5), (85, 5), (30, 8)]):
        for noise in (1, 2):
            random = np.random.default_rng(2000 + 10 * seed + noise)
            true = random.integers(0, 6, (n, 1))
            rows = np.clip(true + random.integers(-noise, noise + 1, (n, k)), 0, 5)
            cases["agreement"].append(agreement(f"{n} by {k}, noise {noise}", rows))
    chance = np.random.default_rng(99)
    cases["agreement"] += [
        agreement("by chance", chance.integers(0, 6, (60, 2))),
        agreement("by chance, three", chance.integers(0, 6, (60, 3))),
        agreement("all the same", [[3, 3]] * 5), agreement("all the same, three", [[2, 2, 2]] * 4),
        agreement("always alike", [[0, 0], [3, 3], [5, 5], [1, 1]]),
        agreement("always one apart", [[0, 1], [2, 3], [4, 5], [1, 2]]),
        agreement("each constant", [[2, 3]] * 6), agreement("one constant", [[2, 1], [2, 2], [2, 4]]),
        agreement("opposed", [[0, 5], [5, 0], [1, 4], [4, 1]]),
        agreement("always alike, three", [[0, 0, 0], [4, 4, 4], [2, 2, 2]])]
    for seed, n in enumerate((1, 5, 30, 85)):
        random = np.random.default_rng(3000 + seed)
        before = random.integers(0, 21, n)
        after = np.clip(before + random.integers(-2, 9, n), 0, 20)
        cases["gain"].append(gain(f"{n} of 20", before.tolist(), after.tolist(), 20))
    cases["gain"] += [
        gain("full marks before", [10, 10], [10, 9], 10),
        gain("one had full marks", [10, 4], [8, 7], 10), gain("all gained", [0, 3], [10, 10], 10)]
    for name, list_ in cases.items():
        cases[name] = ",\n".join(json.dumps(case, separators=(",", ":")) for case in list_)
    print("{" + ",\n".join(f'"{name}":[\n{text}\n]' for name, text in cases.items()) + "}")


main()
