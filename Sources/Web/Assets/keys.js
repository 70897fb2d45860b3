// Keys: "/" to the search box, "?" to the help, "g" and a letter to an entry of the navigation. See /help#keys.
(function () {
    "use strict";
    var waiting = 0;

    function isTyping(target) {
        return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    }

    document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) { return; }
        var goes = Date.now() - waiting < 1500;
        waiting = 0;
        if (goes) {
            var entries = document.querySelectorAll(".rail [data-key]");
            for (var i = 0; i < entries.length; i++) {
                if (entries[i].dataset.key === event.key) {
                    event.preventDefault();
                    location.assign(entries[i].href);
                    return;
                }
            }
        }
        if (event.key === "g") { waiting = Date.now(); }
        if (event.key === "?") { location.assign("/help#keys"); }
        var box = document.getElementById("q");
        if (event.key === "/" && box) {
            event.preventDefault();
            box.focus();
            box.select();
        }
    });

    // After a form came back with errors, the summary is read first.
    var errors = document.getElementById("errors");
    if (errors) { errors.focus(); }
}());
