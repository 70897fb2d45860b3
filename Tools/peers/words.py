"""What both peers know of the ledger that is listed."""
import datetime

STATUSES = {
    "submitted": "待受理", "weighing": "评审中", "adopted": "已采纳，实施中", "proven": "已见效", "declined": "未采纳",
    "unrealised": "未能实施", "rewarded": "已奖励",
}
# Those that our page shows, too, unless somebody chooses others.
FIELDS = [("kind", "类别"), ("team", "单位、班组"), ("proposedOn", "提出日期")]
DAYS = {"proposedOn", "answerBy", "implementBy"}
RAIL = [(f"/ledgers/{name}", name) for name in ("visits", "requests", "inspections", "rectifications", "meetings",
                                                "tasks", "proposals")]
EPOCH = datetime.date(1970, 1, 1)


def day(number):
    return "—" if number is None else (EPOCH + datetime.timedelta(days=number)).isoformat()


def value(field, number, words):
    if field in DAYS:
        return day(number)
    if number is not None:
        return f"{number / 100:,.2f} 元"
    return words or "—"


def due(number, today):
    """The day, how it is coloured, and the working days left; swapped days are left out of account."""
    if number is None:
        return "—", "plain", ""
    if number < today:
        return day(number), "late", f"已超 {today - number} 天"
    left = sum(1 for d in range(today + 1, number + 1) if (EPOCH + datetime.timedelta(days=d)).weekday() < 5)
    return day(number), "soon" if left <= 2 else "plain", f"还剩 {left} 个工作日"


def today():
    return (datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date() - EPOCH).days
