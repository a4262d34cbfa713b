import pytest

from tests.support.library import sample_reader


@pytest.fixture
def reader(home):
    found = sample_reader(home)
    yield found
    found.close()
