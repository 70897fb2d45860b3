// Sends what is being typed into a form and shows afresh the part of the page that answers to it. Without this script somebody presses
// the button that asks. Control and Enter send the form.
(function () {
    "use strict";
    var part = document.querySelector("[data-answered]");
    var form = part && document.querySelector("main form[method=post]");
    if (!form) { return; }
    var waiting = 0, asked = 0;

    function ask() {
        var words = new URLSearchParams(new FormData(form));
        var turn = ++asked;
        words.set(part.dataset.answered, "1");
        fetch(form.action, { method: "POST", body: words, credentials: "same-origin" }).then(function (answer) {
            return answer.text();
        }).then(function (text) {
            var fresh = new DOMParser().parseFromString(text, "text/html").getElementById(part.id);
            if (fresh && turn === asked) { part.replaceChildren.apply(part, Array.from(fresh.childNodes)); }
        }).catch(function () { });
    }

    form.addEventListener("input", function () {
        clearTimeout(waiting);
        waiting = setTimeout(ask, 400);
    });
    form.addEventListener("keydown", function (event) {
        if (event.key === "Enter" && event.ctrlKey && !event.isComposing) { form.requestSubmit(); }
    });
    var first = form.querySelector("textarea, input:not([type=hidden])");
    if (first && !document.getElementById("errors")) { first.focus(); }
}());
