"""Opening pages."""

import re

import pytest

from people import EVERYBODY, Person
from places import PLACES, Place

VISITS = [(place, person) for place in PLACES for person in (place.people or (None,))]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "place, person", VISITS, ids=[f"{place.name}-{person.login if person else 'nobody'}" for place, person in VISITS]
)
def test_a_page_opens_for_whoever_may_see_it(place: Place, person: Person | None, language: str, visitor_of):
    visitor = visitor_of(person, language)
    answer = visitor.get(place.find(visitor))
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert len(re.findall(r"<h1\b", answer.text)) == 1, "a page has one heading of the first rank"
    assert re.search(r"<h1\b[^>]*>\s*(?:<[^>]+>\s*)*[^<\s]", answer.text), "the heading says something"
    assert answer.title.strip(" ·")
    tag = "zh-Hans" if language == "zh" else "en"
    assert f'<html lang="{tag}"' in answer.text
    assert answer.headers["Content-Language"] == tag
    assert 'style="' not in answer.text and "<style" not in answer.text
    assert not re.search(r"\son[a-z]+=\"", answer.text), "no script stands in the markup"


def test_every_entry_of_the_navigation_leads_to_a_page(visitor_of, subtests):
    for person in EVERYBODY:
        visitor = visitor_of(person)
        rail = re.search(r'<nav class="rail".*?</nav>', visitor.get("/").text, re.S).group(0)
        for link in re.findall(r'href="(/[^"#]*)"', rail):
            with subtests.test(person=person.login, link=link):
                assert visitor.get(link).status == 200
