"""The pages of the platform, and who may open each. A page that is missing here is not tested: add it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from people import ADMINISTRATORS, AUDIT, EDITOR, EVERYBODY, LEADER, OFFICER, SECURITY, SYSTEM, WORKING, Person
from visitor import Visitor


@dataclass(frozen=True)
class Place:
    name: str
    # Its address as this visitor finds it: by following the platform's own links.
    find: Callable[[Visitor], str]
    # Who may open it; empty for whoever is not signed in.
    people: tuple[Person, ...]

    @property
    def looked_at_by(self) -> tuple[Person | None, ...]:
        """Through whose eyes its looks are judged: everybody's workbench differs, other pages do not."""
        return self.people if self.name == "workbench" else (self.people[0],) if self.people else (None,)


def at(path: str) -> Callable[[Visitor], str]:
    return lambda _: path


def first(prefix: str, on: str, but: tuple[str, ...] = (), depth: int = 2) -> Callable[[Visitor], str]:
    """The first link on a page that begins so."""

    def find(visitor: Visitor) -> str:
        links = [link for link in visitor.get(on).links(prefix) if link not in but and link.count("/") == depth]
        assert links, f"no link to {prefix}… on {on}"
        return links[0]

    return find


def today() -> date:
    return datetime.now(timezone(timedelta(hours=8))).date()


def change(kind: str) -> Callable[[Visitor], str]:
    return lambda visitor: organisation(visitor) + f"/changes/{kind}"


def withdrawal(visitor: Visitor) -> str:
    return issue(visitor) + "/withdrawal"


def report(visitor: Visitor) -> str:
    """Hands in a file, so that there is a report; a sample that the demo has imported already, and one that is none."""
    form = visitor.get("/bulletins/import")
    files = [("空白.txt", b""), ("通知.pdf", b"%PDF-no")]
    answer = visitor.send_files("/bulletins/import", {"_form": form.token, "issuer": "", "year": ""}, "files", files)
    assert answer.status == 303, answer.text
    return answer.headers["Location"]


def looked_over(visitor: Visitor) -> str:
    """Hands in a sheet of a good row and a bad one, so that there is something to look over."""
    form = visitor.get("/ledgers/proposals/imports")
    rows = "建议名称,类别,建议人,单位、班组,提出日期,现状与问题,改进办法,答复期限\n"
    rows += "换灯,安全生产,麦晓岚,机修车间,2026.3.5,灯暗,换成亮的,2026年4月5日\n"
    rows += "换窗,安全生产,麦晓岚,机修车间,上个月,窗旧,换新的,待定\n"
    answer = visitor.send_files(
        "/ledgers/proposals/imports", {"_form": form.token, "owner": ""}, "files", [("建议.csv", rows.encode())]
    )
    assert answer.status == 303, answer.text
    return answer.headers["Location"]


def given_up(visitor: Visitor) -> str:
    """Hands in a sheet that is too long for a request, and gives up the work on it."""
    form = visitor.get("/ledgers/proposals/imports")
    rows = "建议名称,附言\n" + ("换灯," + "无" * 10_000 + "\n") * 40
    answer = visitor.send_files(
        "/ledgers/proposals/imports", {"_form": form.token, "owner": ""}, "files", [("长名册.csv", rows.encode())]
    )
    address = answer.headers["Location"]
    visitor.post(f"{address}/cancellation", {"_form": form.token})
    return address


def at_closing(visitor: Visitor) -> str:
    return f"/closed-periods/new?in={own_union(visitor)}&ledger=return-visits&through=2020-01-31"


def closed(visitor: Visitor) -> str:
    """The head closes months long over, unless she has, so that there is something to reopen."""
    figures = visitor.get("/indicators")
    if not figures.links("/closed-periods/0"):
        address = at_closing(visitor)
        visitor.post(address, {"_form": visitor.get(address).token, "reason": "已上报"})
        figures = visitor.get("/indicators")
    return figures.links("/closed-periods/0")[0]


def own_union(visitor: Visitor) -> str:
    """The union whose figures the visitor sees first."""
    return re.search(r'name="in" value="(\w+)"', visitor.get("/indicators").text).group(1)


organisation = first("/organisations/", "/organisations")
issue = first("/bulletins/", "/bulletins/issues", but=("/bulletins/issues", "/bulletins/import"))
article = first("/articles/", "/bulletins")
directive = first("/dissemination?directive=", "/dissemination", depth=1)
holder = first("/office-holders/", "/office-holders")
proposal = first("/ledgers/proposals/", "/ledgers/proposals", but=("/ledgers/proposals/new", "/ledgers/proposals/imports", "/ledgers/proposals/report"), depth=3)
founding = first("/ledgers/foundings/", "/ledgers/foundings", but=("/ledgers/foundings/new", "/ledgers/foundings/imports", "/ledgers/foundings/report"), depth=3)
LEDGERS = (
    *("contact-points", "visits", "requests", "inspections", "rectifications", "return-visits", "work-records"),
    *("meetings", "promotion-meetings", "tasks"),
    *("foundings", "reelections", "by-elections", "recalls"),
    *("practices", "practice-adoptions", "appointments", "cadre-exchanges", "cadre-trainings", "joining-events", "joining-targets"),
    *("employers", "unions", "covered-employers", "committee-terms", "union-certificates", "protected-contracts", "womens-committees", "womens-activities"),
    *("delegations", "delegate-proposals", "social-staff", "work-plans", "plan-tasks", "base-shares", "reform-plans"),
    *("reform-studies", "standards", "standard-checks", "ideology-duties", "forum-approvals"),
    *("voices", "group-visits", "public-replies", "chair-meetings", "chair-promises", "opinion-reports", "surveys", "voice-routes", "rights-posts", "equality-checks", "supervision-letters", "wage-checks", "risk-screenings", "hidden-risks", "disputes", "proposals"),
    *("law-texts", "legal-resources", "known-answers", "honours", "circulars", "service-brands", "volunteer-corps", "volunteer-shifts"),
    *("donations", "agreements", "cooperation", "paired-aid", "clippings", "press-conferences"),
)
# Kept from editors.
GUARDED = ("voices", "voice-routes", "supervision-letters", "disputes", "group-visits", "opinion-reports", "appointments", "cadre-files", "cadre-exchanges", "reform-studies", "ideology-duties", "forum-approvals", "recalls", "protected-contracts", "joining-targets")
account = first("/accounts/", "/accounts", but=("/accounts/new",))

PLACES = (
    Place("sign-in", at("/sign-in"), ()),
    Place("help-outside", at("/help"), ()),
    Place("speak", at("/speak"), ()),
    Place("follow", at("/follow"), ()),
    Place("join", at("/join"), ()),
    Place("join-follow", at("/join/follow"), ()),
    Place("replies", at("/replies"), ()),
    Place("chair-days", at("/chair-days"), ()),
    Place("replies-none", at("/replies?q=zzzz"), ()),
    Place("receipts", at("/receipts"), ()),
    Place("heads", at("/heads"), ()),
    Place("calls", at("/calls"), (OFFICER,)),
    Place("workplace-reports", at("/workplace-reports"), (OFFICER, LEADER)),
    Place("survey-results", at("/surveys"), WORKING),
    Place("voices-overview", at("/voices/overview"), (OFFICER, LEADER)),
    Place("voices-winter", at("/voices/winter"), (OFFICER, LEADER)),
    Place("voices-winter-on-a-wall", at("/voices/winter?wall=1"), (OFFICER, LEADER)),
    Place("workbench", at("/"), EVERYBODY),
    Place("help", at("/help"), EVERYBODY),
    Place("own-account", at("/account"), EVERYBODY),
    Place("away", at("/away?to=https%3A%2F%2Fexample.cn%2Fa"), EVERYBODY),
    Place("own-tokens", at("/account/tokens"), EVERYBODY),
    Place("own-webhooks", at("/account/webhooks"), EVERYBODY),
    Place("own-notices", at("/account/notices"), WORKING),
    Place("notice-hooks", at("/notice-hooks"), (SYSTEM,)),
    Place("api-outside", at("/api"), ()),
    Place("api", at("/api"), EVERYBODY),
    Place("organisations", at("/organisations"), EVERYBODY),
    Place("organisations-found", at("/organisations?name=gz"), EVERYBODY),
    Place("organisation", organisation, EVERYBODY),
    *(
        Place(f"organisation-{kind}", change(kind), (SYSTEM,))
        for kind in ("child", "name", "parent", "second", "merger", "split", "alias", "post")
    ),
    Place("accounts", at("/accounts"), ADMINISTRATORS),
    Place("account-new", at("/accounts/new"), (SYSTEM,)),
    Place("account", account, (SECURITY, SYSTEM, AUDIT)),
    Place("journal", at("/journal"), (AUDIT,)),
    Place("journal-filtered", at("/journal?action=account.signed-in"), (AUDIT,)),
    Place("search", at("/search"), EVERYBODY),
    Place("search-found", at("/search?q=%E8%81%8C%E5%B7%A5"), EVERYBODY),
    Place("search-nothing", at("/search?q=%E7%89%99%E7%89%99%E7%89%99"), EVERYBODY),
    Place("inbox", at("/inbox"), WORKING),
    Place("notices", at("/notices"), WORKING),
    Place("exports", at("/exports"), (LEADER,)),
    Place("inbox-post", at("/inbox/post"), WORKING),
    Place("inbox-organisation", at("/inbox/organisation"), WORKING),
    Place("inbox-below", at("/inbox/below"), (LEADER, *(person for person in WORKING if person != LEADER))),
    Place("inbox-hand-over", at("/inbox/hand-over"), WORKING),
    Place("inbox-leave", at("/inbox/leave"), WORKING),
    Place("inbox-offer", at("/inbox/hand-over/new"), (OFFICER, *(person for person in WORKING if person != OFFICER))),
    *(
        Place(f"ledger-{name}", at(f"/ledgers/{name}"), (OFFICER, LEADER) if name in GUARDED else WORKING)
        for name in LEDGERS
    ),
    Place("builder", at("/builder"), (SYSTEM,)),
    Place("builder-new", at("/builder/new"), (SYSTEM,)),
    Place("report-of-figure", at("/indicators/visits.held/report?period=year"), WORKING),
    Place("report-of-ledger", at("/reports/proposals?period=year"), WORKING),
    Place("report-of-list", at("/ledgers/proposals/report?by=kind"), WORKING),
    Place("close-period", at_closing, (LEADER,)),
    Place("reopen-period", closed, (LEADER,)),
    Place("ledger-narrowed", at("/ledgers/proposals?state=open&owner=gz&sort=due"), WORKING),
    Place("ledger-empty", at("/ledgers/proposals?words=zzzz"), WORKING),
    # Leaders give tasks too.
    *(
        Place(f"entry-new-{name}", at(f"/ledgers/{name}/new"), (OFFICER, LEADER) if name in ("tasks", "plan-tasks") else (OFFICER,))
        for name in LEDGERS
    ),
    Place("entry", proposal, (OFFICER, LEADER, EDITOR)),
    Place("paper", lambda visitor: founding(visitor) + "/papers/request", (OFFICER, LEADER, EDITOR)),
    Place("entry-as-it-was", lambda visitor: proposal(visitor) + f"?day={today()}", (OFFICER, LEADER, EDITOR)),
    Place("ledger-imports", at("/ledgers/proposals/imports"), (OFFICER, LEADER, EDITOR)),
    Place("ledger-import-bad", looked_over, (OFFICER,)),
    Place("ledger-import-unseen", given_up, (OFFICER,)),
    Place("ledger-import-new", lambda visitor: looked_over(visitor) + "?tab=new", (OFFICER,)),
    Place("entry-documents", lambda visitor: proposal(visitor) + "/documents", (OFFICER, LEADER, EDITOR)),
    Place("entry-change", lambda visitor: proposal(visitor) + "/change", (OFFICER,)),
    Place("archive", at("/bulletins"), WORKING),
    Place("archive-narrowed", at("/bulletins?owner=gz&from=2020-01-01"), WORKING),
    Place("archive-empty", at("/bulletins?from=2090-01-01"), WORKING),
    Place("issues", at("/bulletins/issues"), WORKING),
    Place("screen", at("/screen"), WORKING),
    Place("expiring", at("/expiring?days=365"), WORKING),
    Place("screen-of-a-figure", at("/screen?of=visits.held&period=year"), WORKING),
    Place("screen-on-a-wall", at("/screen?wall=1"), WORKING),
    Place("screen-choice", at("/screen/figures"), WORKING),
    Place("members", at("/members"), (OFFICER, LEADER)),
    Place("members-none", at("/members?standing=over&segment=courier"), (OFFICER, LEADER)),
    Place("members-enrol", at("/members/new"), (OFFICER,)),
    Place("members-applications", at("/members/applications"), (OFFICER, LEADER)),
    Place("members-targets", at("/members/targets"), (OFFICER, LEADER)),
    Place("union-gaps", at("/union-gaps"), WORKING),
    Place("union-gaps-none", at("/union-gaps?gap=union&party=without&least=1000"), WORKING),
    Place("members-joining", at("/members/joining"), (OFFICER, LEADER)),
    Place("members-joining-sheet", first("/members/joining/", on="/members/joining", depth=3), (OFFICER, LEADER)),
    Place("members-corrections", at("/members/corrections"), (OFFICER,)),
    Place("members-transfers", at("/members/transfers"), (OFFICER, LEADER)),
    Place("mine", at("/mine"), EVERYBODY),
    Place("employers", at("/employers"), (OFFICER, LEADER)),
    Place("employers-empty", at("/employers?name=zzzz"), (OFFICER, LEADER)),
    Place("employer", first("/employers/", on="/employers"), (OFFICER, LEADER)),
    Place("figures", at("/figures"), WORKING),
    Place("figures-empty", at("/figures?what=zzzz"), WORKING),
    Place("round-up", at("/round-up?from=2018-01-01"), WORKING),
    Place("round-up-unknown", at("/round-up?owner=zzzz"), WORKING),
    Place("chronicle", at("/chronicle?from=2018-01-01"), WORKING),
    Place("chronicle-empty", at("/chronicle?from=2090-01-01&to=2090-12-31"), WORKING),
    Place("dissemination", at("/dissemination"), WORKING),
    Place("dissemination-unknown", at("/dissemination?owner=zzzz"), WORKING),
    Place("directive", directive, WORKING),
    Place("directive-new", at("/directives/new?words=%E5%A4%A7%E4%BC%9A%E7%B2%BE%E7%A5%9E"), (EDITOR,)),
    Place("office-holders", at("/office-holders"), (*WORKING, SYSTEM)),
    Place("office-holders-unmatched", at("/office-holders?status=unmatched"), (*WORKING, SYSTEM)),
    Place("office-holders-empty", at("/office-holders?name=zzzz"), (*WORKING, SYSTEM)),
    Place("office-holder", holder, (*WORKING, SYSTEM)),
    Place("issue", issue, WORKING),
    Place("article", article, WORKING),
    Place("article-correction", lambda visitor: article(visitor) + "?correct=topics", WORKING),
    Place("article-addition", lambda visitor: article(visitor) + "?add=figure", WORKING),
    Place("article-conveyances", lambda visitor: article(visitor) + "?correct=conveyances", WORKING),
    Place("withdrawal", withdrawal, (EDITOR,)),
    Place("rereading", lambda visitor: issue(visitor) + "/rereading", (EDITOR,)),
    Place("import", at("/bulletins/import"), (EDITOR,)),
    Place("import-report", report, (EDITOR,)),
)
