import json, sys, importlib, collections, zoneinfo, datetime, pathlib
import base
for m in sys.argv[1:] or ["pt_1", "pt_2", "en_1", "es_1", "more"]:
    importlib.import_module(m)
out = pathlib.Path(__file__).parent.parent / "cases_b.jsonl"
ids, texts, bad = set(), collections.Counter(), []
EX = {"id", "lang", "channel", "contact_tz", "local_time", "weekday", "facts", "contact", "draft", "expect", "reason"}  # fields of cases_examples.jsonl
for d in base.CASES:
    off = d.pop("_off", None)
    assert d["id"] not in ids; ids.add(d["id"])
    texts[d["draft"]] += 1
    dt = datetime.datetime.fromisoformat(d["local_time"]); z = dt.replace(tzinfo=zoneinfo.ZoneInfo(d["contact_tz"]))
    if (z.utcoffset() == dt.utcoffset()) == bool(off): bad.append((d["id"], "offset"))
    if "weekday" in d and d["weekday"] != base.WD[dt.weekday()]: bad.append((d["id"], "weekday"))
    if EX - set(d): bad.append((d["id"], "fields", set(EX) - set(d)))
    c = d["contact"]
    # an allow must be inside the hours unless it answers
    if d["expect"] == "allow" and c["kind"] == "marketing":
        wd = dt.weekday(); ok = False
        for k, v in d["facts"].get("hours", {}).items():
            a, *b = k.split("-"); days = [x.lower() for x in base.WD]; lo = days.index(a); hi = days.index(b[0]) if b else lo
            if lo <= wd <= hi and v != "closed":
                ok = ok or any(r.strip().split("-")[0] <= d["local_time"][11:16] <= r.strip().split("-")[1] for r in v.split(","))
        if not ok: bad.append((d["id"], "outside hours", d["local_time"]))
        if d["channel"] == "whatsapp" and not c.get("template") and (c["hours_since_last_inbound"] is None or c["hours_since_last_inbound"] > 24): bad.append((d["id"], "window"))
with open(out, "w") as f:
    for d in base.CASES: f.write(json.dumps(d, ensure_ascii=False) + "\n")
n = len(base.CASES)
print(n, "cases; duplicates:", [t for t, k in texts.items() if k > 1], "bad:", bad)
V = collections.Counter(d["expect"] for d in base.CASES); print({k: f"{v} ({100*v/n:.0f}%)" for k, v in V.items()})
print(collections.Counter((d["lang"], d["expect"]) for d in base.CASES))
fam = collections.defaultdict(collections.Counter)
for d in base.CASES: fam[d["rule_family"]][d["expect"]] += 1
for k, v in sorted(fam.items()): print(f"  {k:18s}", dict(v))
