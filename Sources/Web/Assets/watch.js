// Asks anew for the parts of a page that tell how something goes on. Without this script somebody loads the page again.
(function () {
    "use strict";

    function look(part) {
        fetch(location.href, { credentials: "same-origin" }).then(function (answer) {
            return answer.text();
        }).then(function (text) {
            var page = new DOMParser().parseFromString(text, "text/html");
            var fresh = page.getElementById(part.id);
            if (!fresh) {
                location.reload();
                return;
            }
            part.replaceChildren.apply(part, Array.from(fresh.childNodes));
            setTimeout(look, 2000, part);
        }).catch(function () {
            setTimeout(look, 10000, part);
        });
    }

    document.querySelectorAll("[data-watched]").forEach(function (part) { setTimeout(look, 1000, part); });
}());
