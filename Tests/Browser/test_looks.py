"""Looking at pages: on a desk, on a phone, at 200 %, in both languages."""

import pytest

from chromium import PHONE, WIDE, ZOOMED
from looks import cut_text, grave_findings, scrolls_sideways, untranslated
from people import Person
from places import PLACES, Place

LOOKS = [(place, person) for place in PLACES for person in place.looked_at_by]
# What axe finds serious hardly depends on the language, and takes longer than all else: each place is judged once, at the desk
# or on a phone in turns, as lists, forms and entries of all ledgers are drawn alike. The long list of what programs may ask is
# judged for those who signed in.
JUDGED = {
    look: ("zh", "desk") if number % 2 else ("en", "phone")
    for number, look in enumerate(LOOKS)
    if look[0].name != "api-outside"
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "place, person", LOOKS, ids=[f"{place.name}-{person.login if person else 'nobody'}" for place, person in LOOKS]
)
def test_a_page_is_readable(place: Place, person: Person | None, language: str, page_of, visitor_of):
    page = page_of(person, language)
    page.goto(place.find(visitor_of(person, language)))
    assert page.locator("html").get_attribute("lang") == ("zh-Hans" if language == "zh" else "en")
    faults = [f"not translated: {words}" for words in untranslated(page, language)]
    for name, size in {"desk": WIDE, "200 %": ZOOMED, "phone": PHONE}.items():
        page.set_viewport_size(size)
        if scrolls_sideways(page):
            faults.append(f"{name}: the page scrolls sideways")
        faults += [f"{name}: text {cut}" for cut in cut_text(page)]
        if (language, name) == JUDGED.get((place, person)):
            faults += [f"{name}: {finding}" for finding in grave_findings(page)]
    assert not faults, "\n".join(faults)
