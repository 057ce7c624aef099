-- Asks for an address that nobody has asked for before.
math.randomseed(os.time())
local from = math.random(1000000000)
local at = 0
request = function()
  at = at + 1
  return wrk.format("GET", string.format("/origin/pith/NEW-%d-%d.json", from, at))
end
