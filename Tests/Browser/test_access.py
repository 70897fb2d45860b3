"""Who sees what."""

import re
from urllib.parse import quote

import pytest

from people import ADMINISTRATORS, AUDIT, EDITOR, EVERYBODY, OFFICER, SYSTEM, WORKING, Person
from places import PLACES, Place, account, article, issue, organisation

ABSENT = "0000000000001"
CLOSED = [(place, person) for place in PLACES for person in EVERYBODY if place.people and person not in place.people]


@pytest.mark.parametrize("place, person", CLOSED, ids=[f"{place.name}-{person.login}" for place, person in CLOSED])
def test_a_page_is_closed_to_whoever_has_no_business_there(place: Place, person: Person, visitor_of):
    address = place.find(visitor_of(place.people[0]))
    answer = visitor_of(person).get(address)
    assert answer.status in (403, 404)
    assert "稿件" not in re.sub(r"<nav.*?</nav>", "", answer.text, flags=re.S), "nothing of it shows"


# The help and the page of the API are read by anybody.
INSIDE = [place for place in PLACES if place.people and place.name not in ("help", "api")]


@pytest.mark.parametrize("place", INSIDE, ids=lambda place: place.name)
def test_whoever_is_not_signed_in_is_asked_to(place: Place, visitor_of):
    address = place.find(visitor_of(place.people[0]))
    answer = visitor_of(None).get(address)
    assert answer.status == 303
    assert answer.headers["Location"].startswith("/sign-in")


def test_a_city_sees_nothing_of_another(visitor_of):
    province, city = visitor_of(EDITOR), visitor_of(OFFICER)
    foreign = [link for link in all_articles(province) if link not in all_articles(city)]
    assert foreign, "the demo holds articles of other cities"
    absent = city.get(f"/articles/{ABSENT}")
    assert absent.status == 404
    for link in foreign[:12]:
        answer = city.get(link)
        assert answer.status == 404
        assert answer.without_numbers == absent.without_numbers, "as if it did not exist"


def test_a_city_finds_nothing_of_another(visitor_of):
    province, city = visitor_of(EDITOR), visitor_of(OFFICER)
    own = all_articles(city)
    assert own
    for word in ("职工", "工会", "佛山", "会"):
        assert set(search(city, word)) <= set(own), f"the search for {word} stays inside"
    assert search(province, "佛山"), "there is something to be found"


def test_a_city_sees_no_other_union(visitor_of):
    province, city = visitor_of(EDITOR), visitor_of(OFFICER)
    top = organisation(province)
    others = [link for link in province.get(top).links("/organisations/") if link != top]
    own = organisation(city)
    assert own in others
    absent = city.get(f"/organisations/{ABSENT}")
    for link in [top] + [link for link in others if link != own][:6]:
        answer = city.get(link)
        assert answer.status == 404
        assert answer.without_numbers == absent.without_numbers


def test_a_city_sees_no_issue_of_another(visitor_of):
    province, city = visitor_of(EDITOR), visitor_of(OFFICER)
    own = issues(city)
    foreign = [link for link in issues(province) if link not in own]
    assert foreign
    for link in foreign:
        assert city.get(link).status == 404


def test_an_article_out_of_a_closed_issue_shows_no_line_but_its_own(visitor_of):
    city = visitor_of(OFFICER)
    lone = [page for page in map(city.get, all_articles(city)) if not page.links("/bulletins/0")]
    assert lone, "the province's digest tells of the city, and the city may not read the digest"
    for page in lone:
        assert page.status == 200
        original = re.search(r'<div class="original".*?</div>', page.text, re.S).group(0)
        around = re.sub(r"<mark.*?</mark>|<[^>]+>|\s|⋯", "", original, flags=re.S)
        assert around == ""


@pytest.mark.parametrize("person", ADMINISTRATORS, ids=lambda person: person.login)
def test_administrators_read_no_bulletins(person: Person, visitor_of):
    editor, administrator = visitor_of(EDITOR), visitor_of(person)
    assert administrator.get("/bulletins").status == 403
    assert administrator.get("/bulletins/issues").status == 403
    assert administrator.get("/bulletins/import").status == 403
    assert administrator.get(article(editor)).status in (403, 404)
    assert administrator.get(issue(editor)).status in (403, 404)
    assert not search(administrator, "职工")
    assert "/bulletins" not in administrator.get("/").links("/"), "the navigation does not offer them"


@pytest.mark.parametrize("person", WORKING, ids=lambda person: person.login)
def test_who_works_with_bulletins_administers_nothing(person: Person, visitor_of):
    visitor = visitor_of(person)
    for path in ("/accounts", "/accounts/new", "/journal"):
        assert visitor.get(path).status == 403
    assert visitor.get(account(visitor_of(SYSTEM))).status in (403, 404)


def test_a_refusal_says_who_can(visitor_of):
    assert "信息编辑" in main_of(visitor_of(OFFICER).get("/bulletins/import").text)
    assert "审计管理员" in main_of(visitor_of(EDITOR).get("/journal").text)


def test_the_audit_administrator_reads_who_signed_in_and_who_was_refused(visitor_of):
    visitor_of(OFFICER).get("/bulletins/import")
    audit = visitor_of(AUDIT)
    signed_in = main_of(audit.get("/journal?action=account.signed-in").text)
    assert "祝有恒" in signed_in, "her own sign-in stands there"
    journal = main_of(audit.get("/journal").text)
    assert "越权访问被拒" in journal
    assert "签名的树头" in journal


def all_articles(visitor) -> list[str]:
    """The articles of the archive, page after page."""
    found, path = [], "/bulletins"
    while path:
        answer = visitor.get(path)
        found += answer.links("/articles/")
        following = re.search(r'href="([^"]+)" rel="next"', answer.text)
        path = following.group(1).replace("&amp;", "&") if following else None
    return found


def issues(visitor) -> list[str]:
    links = visitor.get("/bulletins/issues").links("/bulletins/")
    return [link for link in links if link not in ("/bulletins/issues", "/bulletins/import")]


def search(visitor, word: str) -> list[str]:
    return visitor.get(f"/search?q={quote(word)}").links("/articles/")


def main_of(text: str) -> str:
    return re.search(r"<main.*?</main>", text, re.S).group(0)
