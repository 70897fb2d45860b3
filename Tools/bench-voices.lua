-- Workers speak up through wrk: each request comes from one of the visits of a file (cookie and form, parted by a tab), as from a
-- browser that opened the page, and is sent once. wrk hands over the file and the place.
local visits, place, turn, run = {}, nil, 0, os.time()

local function encoded(text)
    return (text:gsub("[^%w]", function(byte) return string.format("%%%02X", byte:byte()) end))
end

function init(args)
    for line in io.lines(args[1]) do
        local cookie, form = line:match("^(.-)\t(.+)$")
        visits[#visits + 1] = { cookie = cookie, form = encoded(form) }
    end
    place = args[2]
end

function request()
    turn = turn + 1
    local visit = visits[turn % #visits + 1]
    local words = encoded("第 " .. turn .. " 件：三个月没发工资，一共 " .. turn % 40 + 1 .. " 个人，工地在江边")
    local body = "_form=" .. visit.form .. "&once=" .. run .. "-" .. turn .. "&kind=arrears&place=" .. place ..
        "&words=" .. words .. "&employer=" .. encoded("江边工地") .. "&name=&phone="
    local headers = { ["Cookie"] = visit.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }
    return wrk.format("POST", "/speak", headers, body)
end
