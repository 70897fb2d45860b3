-- Workers speak up through wrk: each request comes from one of the visits of a file (cookie and form, parted by a tab), as from a
-- browser that opened the page, and is sent once. wrk hands over the file and the place.
local visits, place, turn, run = {}, nil, 0, os.time()

local boundary = "gonghui-bench-4f1c"

local function part(name, value)
    return "--" .. boundary .. "\r\nContent-Disposition: form-data; name=\"" .. name .. "\"\r\n\r\n" .. value .. "\r\n"
end

function init(args)
    for line in io.lines(args[1]) do
        local cookie, form = line:match("^(.-)\t(.+)$")
        visits[#visits + 1] = { cookie = cookie, form = form }
    end
    place = args[2]
end

function request()
    turn = turn + 1
    local visit = visits[turn % #visits + 1]
    local words = "第 " .. turn .. " 件：三个月没发工资，一共 " .. turn % 40 + 1 .. " 个人，工地在江边"
    local body = part("_form", visit.form) .. part("once", run .. "-" .. turn) .. part("kind", "arrears") ..
        part("place", place) .. part("words", words) .. part("employer", "江边工地") .. part("name", "") ..
        part("phone", "") .. "--" .. boundary .. "--\r\n"
    local headers = { ["Cookie"] = visit.cookie, ["Content-Type"] = "multipart/form-data; boundary=" .. boundary }
    return wrk.format("POST", "/speak", headers, body)
end
