"""Many fichas: names made canonical, one programme over editions."""
